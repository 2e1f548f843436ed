import type { LinkRole, MemberId } from '../../ids.ts'
import type { FacilitationSlice } from './facilitator-state.ts'
import type { OwnSlice } from './own-state.ts'
import type { SharedSlice } from './shared-state.ts'

/** Who looks, and what is their own; a display and the holder of a link have nothing. */
export interface You extends Partial<Omit<OwnSlice, 'captures'>> {
  readonly memberId: MemberId | null
  readonly role: LinkRole
}

/** What one viewer sees of a session: the shared slice, their own, and for facilitators the facilitation slice. */
export interface View extends SharedSlice {
  readonly you: You
  readonly facilitation?: FacilitationSlice
}

/** Who looks: a member, a display, or (before joining) the holder of a link. */
export interface Viewer {
  readonly memberId: MemberId | null
  readonly role: LinkRole
}
