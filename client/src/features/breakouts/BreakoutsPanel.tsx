import type { Member } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { BreakoutList } from './BreakoutList.tsx'

interface GroupsPanelProps {
  readonly session: Session
  readonly view: View
}

/** For the people who facilitate: all groups, shuffling them again, and moving one person. */
export function BreakoutsPanel({ session, view }: GroupsPanelProps): JSX.Element | null {
  if (!view.breakout) return null
  const people = view.members.filter((member) => member.today && member.presence !== 'left')
  const lenses = new Set(people.flatMap(({ lens }) => (lens ? [lens.toLowerCase()] : [])))
  const pending = session.outbox.value.some(({ command }) => command.type === 'form-groups')
  const form = (by: 'chance' | 'lenses') => session.send({ type: 'form-groups', by })
  return (
    <Card class="groups-panel">
      <h2>{t.breakouts.groups}</h2>
      <BreakoutList session={session} view={view} />
      <div class="row">
        <Button resting={pending} onPress={() => form('chance')}>
          {t.breakouts.again}
        </Button>
        {lenses.size > 1 && (
          <Button resting={pending} onPress={() => form('lenses')}>
            {t.breakouts.lenses}
          </Button>
        )}
      </div>
      <details>
        <summary>{t.breakouts.move}</summary>
        <ul class="who-is-where">
          {people.map((member) => (
            <li key={member.id}>
              <Mover session={session} view={view} member={member} />
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}

/** One person's group, to be chosen; their line stays where it is, and the focus with it. */
function Mover({ session, view, member }: GroupsPanelProps & { readonly member: Member }): JSX.Element {
  const id = useId()
  const groups = view.breakout?.groups ?? []
  const move = (place: number) => {
    const companion = groups[place]?.find((other) => other !== member.id) ?? null
    session.send({ type: 'change-group', member: member.id, with: companion })
  }
  return (
    <>
      <label for={id}>
        <span class="heard">{t.breakouts.groupOf(member.name)}</span>
        <span aria-hidden="true">{member.name}</span>
      </label>
      <select
        id={id}
        class="input"
        value={groups.findIndex((group) => group.includes(member.id))}
        onChange={(event) => move(Number(event.currentTarget.value))}
      >
        {groups.map((group, place) => (
          <option key={group[0]} value={place}>
            {t.breakouts.group(place + 1)}
          </option>
        ))}
        <option value={-1}>{t.breakouts.inNoGroup}</option>
      </select>
    </>
  )
}
