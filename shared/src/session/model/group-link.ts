/** An action of last time with which a session of a group begins. */
export interface LastAction {
  readonly name: string
  readonly text: string
  readonly step: string | null
  /** What its owner last said of it, where they have. */
  readonly status?: 'partly' | 'changed'
}

/** What a session knows of the group it belongs to; nobody sees it. */
export interface GroupLink {
  readonly group: string
  /** The group's people in the order in which they would begin a round. */
  readonly order: readonly string[]
  /** To whom the parts fall this time. */
  readonly facilitator: string | null
  readonly timekeeper: string | null
  /** Whose the actions are that it begins with, in their order. */
  readonly owners?: readonly string[]
}

/** What a group gives to a session of its own. */
export interface FromGroup {
  readonly link: GroupLink
  readonly disagreement: string | null
  readonly support: string | null
  readonly actions: readonly LastAction[]
}
