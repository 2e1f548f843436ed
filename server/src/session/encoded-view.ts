import type { Position } from '@circlet/shared/protocol/messages'
import { bareView } from '@circlet/shared/session/bare-view'
import { project } from '@circlet/shared/session/project'
import type { SessionState } from '@circlet/shared/session/state'
import type { SharedSlice, Viewer } from '@circlet/shared/session/view'
import type { Instant } from '@circlet/shared/time'

/** A snapshot as JSON in two pieces: bytes that are the same for every viewer, and the viewer's own bytes behind them. */
export interface EncodedSnapshot {
  readonly shared: Buffer
  readonly own: Buffer
}

export interface Snapshot {
  readonly state: SessionState
  readonly position: Position
  readonly viewer: Viewer
  readonly now: Instant
  /** The viewer's position was of another history. */
  readonly isReset: boolean
}

const NOBODY: Viewer = { memberId: null, role: 'display' }
/** A slice never changes, so its bytes are good for as long as anybody holds it. */
const encoded = new WeakMap<SharedSlice, Map<string, Buffer>>()

/** Everything a viewer may see, as JSON with `opening` before it. The shared bytes are made once for each version. */
export function encodeSnapshot({ state, position, viewer, now, isReset }: Snapshot, opening = ''): EncodedSnapshot {
  const { you, facilitation } = bareView(project(state, viewer))
  const { captures = [] } = state.own[viewer.memberId ?? ''] ?? {}
  const separator = state.shared.captures.length > 0 && captures.length > 0 ? ',' : ''
  const rest = { position, now, ...(isReset && { reset: true }) }
  const view = { you, ...(facilitation && { facilitation }) }
  return {
    shared: encodeShared(state, opening),
    own: Buffer.from(`${separator}${inside(captures)}],${inside(view)}},${inside(rest)}}`),
  }
}

/** The shared slice up to the last of its captures: the viewer's private captures follow in the same list. */
function encodeShared(state: SessionState, opening: string): Buffer {
  const known = encoded.get(state.shared) ?? new Map<string, Buffer>()
  encoded.set(state.shared, known)
  const bytes = known.get(opening) ?? Buffer.from(`${opening}${sharedText(state)}`)
  known.set(opening, bytes)
  return bytes
}

function sharedText(state: SessionState): string {
  const { you: _, captures, ...shared } = bareView(project(state, NOBODY))
  return `{"view":{${inside(shared)},"captures":[${inside(captures)}`
}

/** JSON without the brackets around it. */
function inside(value: object): string {
  return JSON.stringify(value).slice(1, -1)
}
