import type { Member } from '@circlet/shared/session/model/shared-state'
import type { Timeline } from '@circlet/shared/session/model/turn-history'
import { type Duration, SECOND } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { longestOf, type Strip } from '../../selectors/strips.ts'
import { hourOf } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'

const lasting = (ms: Duration) => t.talkShare.timeline.lasted(Math.round(ms / SECOND))

/** What the strips show, in words. */
export function TimelineTable({ strips }: { readonly strips: readonly Strip[] }): JSX.Element {
  const { part, lasted, turns, voices, longest } = t.talkShare.timeline.columns
  return (
    <table>
      <caption>{t.talkShare.timeline.caption}</caption>
      <thead>
        <tr>
          {[part, lasted, turns, voices, longest].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {strips.map((strip) => (
          <tr key={`${strip.title} ${strip.from}`}>
            <th scope="row">{strip.title}</th>
            <td>{lasting(strip.to - strip.from)}</td>
            <td>{strip.turns.length}</td>
            <td>{strip.voices}</td>
            <td>{strip.turns.length > 0 ? lasting(longestOf(strip.turns)) : t.talkShare.timeline.nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface TurnsTableProps {
  readonly turns: Timeline['turns']
  readonly members: readonly Member[]
}

/** Each turn with its name, where that was agreed. */
export function TurnsTable({ turns, members }: TurnsTableProps): JSX.Element {
  const { began, who, lasted } = t.talkShare.timeline.turnColumns
  return (
    <table>
      <thead>
        <tr>
          {[began, who, lasted].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {turns.map((turn) => (
          <tr key={turn.from}>
            <td>{hourOf(turn.from)}</td>
            <td>{members.find(({ id }) => id === turn.member)?.name}</td>
            <td>{lasting(turn.to - turn.from)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
