import type { SharedSlice } from './shared-state.ts'
import type { View } from './view.ts'

/** Fields that a view contains only when they are not null. */
const ABSENT = {
  disagreement: null,
  support: null,
  note: null,
  breakout: null,
  inner: null,
  claim: null,
  groupLine: null,
  sinceLast: null,
  reflection: null,
} as const
type Absent = keyof typeof ABSENT | 'normsSince'

/** A view as the wire carries it, without fields that are usually empty. */
export type BareView = Omit<View, Absent> & Partial<Pick<SharedSlice, Absent>>

/** Removes the empty fields of a view. */
export function bareView(view: View): BareView {
  const said = Object.entries(view).filter(([field, value]) => !(field in ABSENT && value === null))
  // biome-ignore lint/plugin: `Object.fromEntries` forgets the types of the fields
  const { normsSince, you, ...rest } = Object.fromEntries(said) as unknown as View
  const { acceptedNorms, ...others } = you
  const bare = { ...rest, you: acceptedNorms === view.norms.version ? others : you }
  // Without a later version, every norm has version 1.
  return normsSince.every((version) => version === 1) ? bare : { ...bare, normsSince }
}

/** Restores a complete view from the wire. */
export function wholeView(view: BareView): View {
  const { norms, you } = view
  // A seated member without the field has accepted the current norms.
  const accepted = you.preferences && { acceptedNorms: you.acceptedNorms ?? norms.version }
  return { ...ABSENT, normsSince: norms.items.map(() => 1), ...view, you: { ...you, ...accepted } }
}
