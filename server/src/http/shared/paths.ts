import type { FastifyInstance } from 'fastify'
import { HttpRefusal } from './refusals.ts'

/** Longer than any address of Circlet, shorter than what a file system takes. */
const LONGEST_PATH = 2000
const LONGEST_SEGMENT_BYTES = 255
/** So many layers of percent-encoding are taken off; a path with more is not read. */
const MOST_LAYERS = 4

/** Answers an address that no route can mean with `not-found`, before any route or file is looked for. */
export function refuseUnreadablePaths(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (!isReadablePath(request.url)) throw new HttpRefusal('not-found')
  })
}

/** Whether the path of an address names one place under the root, however often it is percent-encoded. */
function isReadablePath(url: string): boolean {
  const raw = url.split('?', 1)[0] ?? ''
  if (raw.length > LONGEST_PATH) return false
  const path = decoded(raw)
  if (path === null || hasHiddenText(path)) return false
  // An encoded slash makes one segment look like two.
  const segments = path.split('/')
  if (segments.length !== raw.split('/').length) return false
  const [first, ...rest] = segments
  return (
    first === '' && rest.every((segment, place) => isName(segment) || (segment === '' && place === rest.length - 1))
  )
}

function isName(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..' && Buffer.byteLength(segment) <= LONGEST_SEGMENT_BYTES
}

/** The path without its layers of percent-encoding; null when the first is broken or there are too many. */
function decoded(raw: string): string | null {
  let path = raw
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const next = decodedOnce(path)
    // Behind the first layer a percent sign may be meant as one.
    if (next === null) return layer === 0 ? null : path
    if (next === path) return path
    path = next
  }
  return null
}

function decodedOnce(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

/** Control characters end a file's name early, and a backslash is a slash to some systems. */
function hasHiddenText(path: string): boolean {
  return /[\p{Cc}\\]/u.test(path)
}
