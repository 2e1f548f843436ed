/** One state of the wire: the number both sides name, what changed with it, and a hash of the schemas as they then were. */
export interface ProtocolEntry {
  readonly protocol: number
  readonly change: string
  readonly fingerprint: string
}

/** Every change of the wire, the newest last. A schema that changes without a line here fails a test. */
export const PROTOCOL_HISTORY: readonly ProtocolEntry[] = [
  {
    protocol: 1,
    change: 'The first: members, hands, floor, rounds, timers, agenda and display.',
    fingerprint: '3906a98a4667142e5356928884c2c5af',
  },
  {
    protocol: 1,
    change:
      'Every way to take the floor: what those who hold the frame did, in `facilitation.acts`; whose time a phase is, and the order of its rounds; private cards, words and signs, longer turns; bent time; facilitation handed over and claimed, seats that move, places without a screen; groups, the inner circle and being with a speaker; captures, polls, norms accepted anew and notes, also when a session is made; asking for more time; prompts, hints and the line to everyone of the balance engine, inviting and holding space; whose first time it is, who is not measured; mutual invitation, undo; groups of those who meet again, joined once under an id, and their saved agendas; summaries and the next date; the private form at the end and what it comes to, a line and a wish to be checked in with; how the talking was shared, and consents about it; seconds of speech that a browser has measured.',
    fingerprint: 'fa11ee0d168031569caf1653ff382b67',
  },
  {
    protocol: 1,
    change:
      'Refusals of their own for a group (`unknown-group`), a survey (`unknown-survey`) and a reply too many (`replies-used-up`); `last.reply` says that the turn that ended last was a reply.',
    fingerprint: '125e2a5b7eb90723ec48ffd10b61abe5',
  },
]
