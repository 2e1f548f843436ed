import { describe, expect, test } from 'vitest'
import { seatsAround } from '../../../client/src/selectors/seats-around.ts'

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('a circle of %i', (people) => {
  const seats = seatsAround(people)

  test('has a seat for each, all on the ring, the first at the top', () => {
    expect(seats).toHaveLength(people)
    expect(seats[0]).toEqual({ x: 0, y: -1, side: 'top' })
    for (const { x, y } of seats) expect(Math.hypot(x, y)).toBeCloseTo(1)
  })

  test('goes clockwise: down on the right, up on the left', () => {
    const right = seats.filter((seat) => seat.side === 'right').map((seat) => seat.y)
    const left = seats.filter((seat) => seat.side === 'left').map((seat) => seat.y)
    expect(right).toEqual(right.toSorted((one, other) => one - other))
    expect(left).toEqual(left.toSorted((one, other) => other - one))
    expect(right).toHaveLength(left.length)
  })

  test('leaves every name a row of its own', () => {
    const rows = seats.filter((seat) => seat.side !== 'left').map((seat) => seat.y)
    const steps = rows.slice(1).map((y, place) => y - (rows[place] ?? 0))
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0)
  })
})
