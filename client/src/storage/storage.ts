import type { LinkRole, MemberId, Role } from '@circlet/shared/ids'

/** A place in a session that this browser holds, kept until leaving, removal or the end. */
export interface Seat {
  readonly token: string
  readonly member: MemberId
  readonly name: string
  readonly role: Role
  /** The link it was taken with: from a facilitator's, every other link can be made again. Null when it was a seat of a group. */
  readonly link: { readonly role: LinkRole; readonly token: string } | null
}

/** Something that keeps texts under names, as browsers offer it. */
export interface Shelf {
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
  keys(): readonly string[]
}

/** What this browser keeps of sessions: seats for good, and for one tab its link and what is still unanswered. */
export class Storage {
  readonly #browser: Shelf
  readonly #tab: Shelf

  constructor(browser: Shelf, tab: Shelf) {
    this.#browser = browser
    this.#tab = tab
  }

  seat(session: string): Seat | null {
    return read<Seat>(this.#browser, place(session))
  }

  keepSeat(session: string, seat: Seat): void {
    this.#browser.setItem(place(session), JSON.stringify(seat))
  }

  /** Something of this tab alone: survives a reload of the page, and nothing else. */
  note<T>(session: string, name: string): T | null {
    return read<T>(this.#tab, `${place(session)}:${name}`)
  }

  keepNote(session: string, name: string, note: unknown): void {
    this.#tab.setItem(`${place(session)}:${name}`, JSON.stringify(note))
  }

  dropNote(session: string, name: string): void {
    this.#tab.removeItem(`${place(session)}:${name}`)
  }

  /** Something of this browser that belongs to no session, and stays when sessions are forgotten. */
  kept<T>(name: string): T | null {
    return read<T>(this.#browser, `circlet-${name}`)
  }

  keep(name: string, thing: unknown): void {
    this.#browser.setItem(`circlet-${name}`, JSON.stringify(thing))
  }

  drop(name: string): void {
    this.#browser.removeItem(`circlet-${name}`)
  }

  /** Nothing of the session stays in this browser. */
  forget(session: string): void {
    for (const shelf of [this.#browser, this.#tab])
      for (const name of shelf.keys())
        if (name === place(session) || name.startsWith(`${place(session)}:`)) shelf.removeItem(name)
  }
}

const place = (session: string) => `circlet:${session}`

function read<T>(shelf: Shelf, name: string): T | null {
  const text = shelf.getItem(name)
  if (text === null) return null
  try {
    return JSON.parse(text) as T
  } catch (error) {
    // Somebody else wrote there: as good as nothing.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** A shelf that lasts as long as the page. */
export function memoryShelf(): Shelf {
  const kept = new Map<string, string>()
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
    keys: () => [...kept.keys()],
  }
}

/** The browser's own shelf, or null where it is blocked or full. */
function browserShelf(open: () => globalThis.Storage | undefined): Shelf | null {
  try {
    const shelf = open()
    if (!shelf) return null
    shelf.setItem('circlet:?', '')
    shelf.removeItem('circlet:?')
    return {
      getItem: (name) => shelf.getItem(name),
      setItem: (name, text) => shelf.setItem(name, text),
      removeItem: (name) => shelf.removeItem(name),
      keys: () => Object.keys(shelf),
    }
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

const browser = browserShelf(() => globalThis.localStorage)
const tab = browserShelf(() => globalThis.sessionStorage)

/** Whether a reload finds the seat again; if not, the link is needed, and the page says so. */
export const remembers = browser !== null

/** This browser's storage, or the page's memory where that is blocked. */
export const storage = new Storage(browser ?? memoryShelf(), tab ?? memoryShelf())
