import type { LinkRole } from '@circlet/shared/session/view'

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

const TOKEN = /^[A-Za-z0-9_-]{43}$/
const PLACE = /^\/([sg])\/([A-Za-z0-9_-]+)\/?$/
/** What a message or a sentence may have left at the end of a copied link. */
const TRAILING = /[\s.,;:!?)\]}>'"”’»*]+$/

/** Reads an address: some mail programs write the `#` of a link as `%23`. */
export function readAddress(address: string): Place {
  const url = address.trim().replace(TRAILING, '').replace('%23', '#')
  const hash = url.indexOf('#')
  const path = pathOf(hash < 0 ? url : url.slice(0, hash))
  const token = hash < 0 ? '' : url.slice(hash + 1)
  if (path === '/') return { at: 'home' }
  const [, letter, id] = PLACE.exec(path) ?? []
  if (id === undefined) return { at: 'nowhere' }
  const whole = TOKEN.test(token)
  return { at: letter === 'g' ? 'group' : 'session', id, token: whole ? token : null, damaged: token !== '' && !whole }
}

/** The place and token of a link that somebody pasted, or what is wrong with it. */
export function readPastedLink(text: string): { readonly path: string } | 'no-link' | 'part-missing' {
  const link = /\S*\/[sg]\/\S+/.exec(text)?.[0]
  const place = link === undefined ? null : readAddress(link)
  if (!place || !('id' in place)) return 'no-link'
  return place.token === null ? 'part-missing' : { path: `${pathTo(place)}#${place.token}` }
}

/** The whole link, as it is sent to somebody. */
export function linkTo(session: string, token: string): string {
  return `${location.origin}/s/${session}#${token}`
}

/** Reads where this page was opened and takes the token out of the address bar, so that no screen share shows it. */
export function takeAddress(): Place {
  const place = readAddress(location.pathname + location.hash)
  if ('id' in place) history.replaceState(null, '', `${pathTo(place)}${location.search}`)
  return place
}

const pathTo = ({ at, id }: Extract<Place, { id: string }>) => `/${at === 'group' ? 'g' : 's'}/${id}`

function pathOf(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?].*$/, '')
  return path.startsWith('/') ? path || '/' : path.replace(/^[^/]*/, '') || '/'
}
