const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** An element, and which of its parent's it is: where it stood, once it is gone. */
interface Stood {
  readonly parent: Element
  readonly before: Element | null
}

// One watch for as long as the page lives: it has to see one screen take the place of another.
let keeps = false

/**
 * When what had the focus goes out of the page, whatever comes next has it, as the next Tab would: nobody who uses keys
 * or listens begins at the top again. A pointer needs none of this, and a field so entered would open a phone's keyboard.
 */
export function keepFocus(): void {
  if (keeps) return
  keeps = true
  let last: Element | null = null
  let stood: readonly Stood[] = []
  let byKeys = false
  const look = () => {
    if (!last || last.isConnected) return
    const next = byKeys && document.activeElement === document.body ? nextAfter(stood) : null
    // A screen may still be on its way: then there is nothing yet.
    if (byKeys && !next) return
    last = null
    next?.focus()
  }
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
  const note = (event: Event) => {
    byKeys = event.type !== 'pointerdown'
  }
  document.addEventListener('keydown', note, true)
  document.addEventListener('pointerdown', note, true)
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : null
    stood = last ? placesOf(last) : []
  })
}

/** The position of an element in each of its ancestors, the nearest first. */
function placesOf(element: Element): readonly Stood[] {
  const places: Stood[] = []
  for (let one: Element = element; one.parentElement; one = one.parentElement)
    places.push({ parent: one.parentElement, before: one.previousElementSibling })
  return places
}

/** The first thing that can have the focus behind a place, else the last before it. */
function nextAfter(stood: readonly Stood[]): HTMLElement | null {
  const place = stood.find(({ parent }) => parent.isConnected)
  if (!place) return null
  const { parent } = place
  const before = place.before?.isConnected && place.before.parentElement === parent ? place.before : null
  const all = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
  )
  const isBehind = (one: HTMLElement) => {
    const from = before ?? parent
    if (from.contains(one)) return before === null
    return Boolean(from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
  }
  return all.find(isBehind) ?? all.at(-1) ?? null
}
