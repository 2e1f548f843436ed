import type { LinkRole, MemberId } from '../../ids.ts'
import type { FacilitationSlice } from './facilitator-state.ts'
import type { OwnSlice } from './own-state.ts'
import type { SharedSlice } from './shared-state.ts'

/** The viewer, and their own slice. Displays and link holders have no own slice. */
export interface You extends Partial<Omit<OwnSlice, 'captures'>> {
  readonly memberId: MemberId | null
  readonly role: LinkRole
}

/** One viewer's view of a session: the shared slice, their own slice, and for facilitators the facilitation slice. */
export interface View extends SharedSlice {
  readonly you: You
  readonly facilitation?: FacilitationSlice
}

/** A viewer: a member, a display, or (before joining) the holder of a link. */
export interface Viewer {
  readonly memberId: MemberId | null
  readonly role: LinkRole
}
