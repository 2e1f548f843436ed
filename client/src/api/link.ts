import type { LinkRole } from '@circlet/shared/ids'

/** Where a page was opened: a session or a group, with the token of its link, if there was one. */
export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'session' | 'group'; readonly id: string; readonly token: string | null; readonly damaged: boolean }
  | { readonly at: 'nowhere' }

/** What opens a session: a seat's token, or a display's. */
export interface Key {
  readonly id: string
  readonly token: string
  readonly role: LinkRole
}

/** A path to a session or group, what a message left behind it, and what follows its `#`. */
const PLACE = /^\/([sg])\/([\w-]+)\/?(?:[^\w/#-][^#]*)?(?:#(.*))?$/s
const TOKEN = /(?:^|[^\w-])([\w-]{43})(?![a-z\d])/i
const HASH = /(?:#|%(?:25)*23).*/s

/** Reads an address, whatever a message left around its token, and however often a program has percent-encoded it. */
export function readAddress(address: string): Place {
  const path = decoded(address.trim()).replace(/^[a-z]+:\/\/[^/]*/i, '')
  if (/^\/(?![\w/])/.test(path)) return { at: 'home' }
  const [, letter, id, behind = ''] = PLACE.exec(path) ?? []
  if (id === undefined) return { at: 'nowhere' }
  const token = TOKEN.exec(behind)?.[1] ?? null
  return { at: letter === 'g' ? 'group' : 'session', id, token, damaged: token === null && behind !== '' }
}

/** ASCII that was percent-encoded once or several times (`%23`, `%2523`), as it was. */
export const decoded = (text: string): string =>
  text.replace(/%(?:25)*([2-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The whole link, as it is sent to somebody. */
export function linkTo(session: string, token: string): string {
  return `${location.origin}/s/${session}#${token}`
}

/** Reads where this page was opened and takes the token out of the address bar, so that no screen share shows it. */
export function takeAddress(): Place {
  const { pathname, search, hash } = location
  const place = readAddress(pathname + search + hash)
  if ('id' in place) history.replaceState(null, '', pathTo(place) + search.replace(HASH, ''))
  return place
}

/** Where a session or group is found, without its token. */
export const pathTo = ({ at, id }: Pick<Extract<Place, { id: string }>, 'at' | 'id'>): string =>
  `/${at === 'group' ? 'g' : 's'}/${id}`
