/** How many names still stand around a ring on the narrowest screen. */
export const MOST_AROUND = 12

/** The position of a seat: from -1 to 1 of the ring's width and height, with the side its name grows to. */
export interface Seat {
  readonly x: number
  readonly y: number
  readonly side: 'top' | 'right' | 'bottom' | 'left'
}

/** Rows of names from the top of the ring to its bottom. */
export const rowsAround = (people: number): number => Math.floor(people / 2)

/**
 * Seats in order, clockwise from the top. They lie at even heights instead of even angles, so that names one above
 * the other never touch.
 */
export function seatsAround(people: number): readonly Seat[] {
  const rows = rowsAround(people)
  // With an odd number nobody sits at the bottom: the last two face each other a little above it.
  const step = 2 / (people % 2 === 0 ? Math.max(1, rows) : rows + 0.5)
  return Array.from({ length: people }, (_, place): Seat => {
    if (place === 0) return { x: 0, y: -1, side: 'top' }
    if (people % 2 === 0 && place === rows) return { x: 0, y: 1, side: 'bottom' }
    const right = place <= rows
    const y = -1 + step * (right ? place : people - place)
    const x = Math.sqrt(Math.max(0, 1 - y * y))
    return { x: right ? x : -x, y, side: right ? 'right' : 'left' }
  })
}
