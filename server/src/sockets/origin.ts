import type { IncomingMessage } from 'node:http'

/**
 * Whether a socket may be opened from where the request says it comes from.
 * Only browsers name an origin; a program without one is let in on its token.
 */
export function isOriginAllowed(request: IncomingMessage, origins: readonly string[] | null): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  if (origins) return origins.includes(origin)
  // `null`, which a sandboxed page sends, is no URL.
  return URL.canParse(origin) && /^https?:/.test(origin) && new URL(origin).host === host?.toLowerCase()
}
