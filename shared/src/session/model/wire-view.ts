import type { SharedSlice } from './shared-state.ts'
import type { View } from './view.ts'

/** What a view holds only while there is something to say. */
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

/** A view as it travels: what is absent most of the time is left out. */
export type BareView = Omit<View, Absent> & Partial<Pick<SharedSlice, Absent>>

/** A view without what it has nothing to say of. */
export function bareView(view: View): BareView {
  const said = Object.entries(view).filter(([field, value]) => !(field in ABSENT && value === null))
  // biome-ignore lint/plugin: `Object.fromEntries` forgets the types of the fields
  const { normsSince, you, ...rest } = Object.fromEntries(said) as unknown as View
  const { acceptedNorms, ...others } = you
  const bare = { ...rest, you: acceptedNorms === view.norms.version ? others : you }
  // Norms that never changed came with the first version.
  return normsSince.every((version) => version === 1) ? bare : { ...bare, normsSince }
}

/** A view with all that stands in it, as it has come. */
export function wholeView(view: BareView): View {
  const { norms, you } = view
  // Who has a seat and says nothing of it has accepted the norms as they stand.
  const accepted = you.preferences && { acceptedNorms: you.acceptedNorms ?? norms.version }
  return { ...ABSENT, normsSince: norms.items.map(() => 1), ...view, you: { ...you, ...accepted } }
}
