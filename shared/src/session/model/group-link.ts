/** An action from the last session, shown at the start of the group's next session. */
export interface LastAction {
  readonly name: string
  readonly text: string
  readonly step: string | null
  /** What its owner last reported. Absent while they have not. */
  readonly status?: 'partly' | 'changed'
}

/** What a session stores about its group. No screen shows it. */
export interface GroupLink {
  readonly group: string
  /** The group's people, in the order in which they begin rounds. */
  readonly order: readonly string[]
  /** Who should facilitate and keep the time in this session. */
  readonly facilitator: string | null
  readonly timekeeper: string | null
  /** The owners of the session's first actions, in the same order. */
  readonly owners?: readonly string[]
}

/** What a group passes to its new session. */
export interface FromGroup {
  readonly link: GroupLink
  readonly disagreement: string | null
  readonly support: string | null
  readonly actions: readonly LastAction[]
}
