/** One version of the wire: its number, what changed, and a hash of the schemas at that time. */
export interface ProtocolEntry {
  readonly protocol: number
  readonly change: string
  readonly fingerprint: string
}

/**
 * Every change of the wire, the newest last. Append only: a change adds a line, and a committed line never changes. A
 * test fails when a schema changes without a new line. docs/PROTOCOL.md says when the number rises.
 */
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
      'A member takes their answer to an open poll back: the command `withdraw-vote`, the event `vote-withdrawn`.',
    fingerprint: '7b73e7921c4d012413089fc123f0cfef',
  },
  {
    protocol: 1,
    change: 'The refusal `session-damaged`: a stored record cannot be read, so the session or group is read-only.',
    fingerprint: '7511bed8d0b29670c341a8d1bb5b4e7a',
  },
  {
    protocol: 1,
    change:
      'Limits and frame agree: a text takes at most 6 bytes a character, ids are ASCII, a list names at most 1,000 members and 60 topics.',
    fingerprint: 'a8feca1a87b04820960fa180fd6d4f33',
  },
  {
    protocol: 1,
    change:
      'A session has a language, which its maker may name (`language`); templates and copies follow `Accept-Language`.',
    fingerprint: '1bf1be146ffdd5c60db80a6ffa187f9d',
  },
  {
    protocol: 1,
    change:
      'Refusals of their own for a group (`unknown-group`), a survey (`unknown-survey`) and a reply too many (`replies-used-up`); `last.reply` says that the turn that ended last was a reply.',
    fingerprint: '44f23db652ac9af803d94ff562bc1e32',
  },
  {
    protocol: 1,
    change:
      'A request for a session of a group may have an `id`, with which it can be repeated and leads to the same session.',
    fingerprint: 'bd79d8a9e9f83c4acf20d31430d6856f',
  },
]
