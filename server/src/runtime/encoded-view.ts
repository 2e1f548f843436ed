import type { Position } from '@circlet/shared/protocol/messages'
import type { SharedSlice } from '@circlet/shared/session/model/shared-state'
import type { SessionState } from '@circlet/shared/session/model/state'
import type { Viewer } from '@circlet/shared/session/model/view'
import { bareView } from '@circlet/shared/session/model/wire-view'
import { project } from '@circlet/shared/session/views/project'
import type { Instant } from '@circlet/shared/time'

/** A snapshot as JSON in three pieces, one behind the other: the first two are the same bytes for every viewer. */
export interface EncodedSnapshot {
  readonly shared: Buffer
  /** By far the most of a large view, and the same for many versions. */
  readonly captures: Buffer
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
/** Slices and lists never change, so their bytes are good for as long as anybody holds them. */
const sharedBytes = new WeakMap<SharedSlice, Buffer>()
const captureBytes = new WeakMap<SharedSlice['captures'], Buffer>()

/** Everything a viewer may see. What viewers share is encoded once for each version. */
export function encodeSnapshot({ state, position, viewer, now, isReset }: Snapshot): EncodedSnapshot {
  const { you, facilitation } = bareView(project(state, viewer))
  const { captures = [] } = state.own[viewer.memberId ?? ''] ?? {}
  const separator = state.shared.captures.length > 0 && captures.length > 0 ? ',' : ''
  const rest = { position, now, ...(isReset && { reset: true }) }
  const view = { you, ...(facilitation && { facilitation }) }
  return {
    shared: once(sharedBytes, state.shared, () => sharedText(state)),
    captures: once(captureBytes, state.shared.captures, inside),
    own: Buffer.from(`${separator}${inside(captures)}],${inside(view)}},${inside(rest)}}`),
  }
}

function once<Value extends object>(
  known: WeakMap<Value, Buffer>,
  value: Value,
  text: (value: Value) => string,
): Buffer {
  const bytes = known.get(value) ?? Buffer.from(text(value))
  known.set(value, bytes)
  return bytes
}

/** The shared slice up to its captures: the viewer's private captures follow in the same list. */
function sharedText(state: SessionState): string {
  const { you: _, captures: __, ...shared } = bareView(project(state, NOBODY))
  return `{"view":{${inside(shared)},"captures":[`
}

/** JSON without the brackets around it. */
function inside(value: object): string {
  return JSON.stringify(value).slice(1, -1)
}
