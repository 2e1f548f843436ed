import { isDue } from '@circlet/shared/session/evolve-floor'
import { facilitators, isHere } from '@circlet/shared/session/members-shown'
import { ruling } from '@circlet/shared/session/phase-rules'
import type { Member, Role, View } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import type { Open } from './Dialogs.tsx'
import { texts } from './texts.ts'

interface PeopleProps {
  readonly session: Session
  readonly view: View
  readonly open: (dialog: Open) => void
}

/** Everybody who has a seat, whether they are here, and what can be done for them. */
export function People({ session, view, open }: PeopleProps): JSX.Element {
  const members = view.members.filter((member) => member.presence !== 'left')
  return (
    <>
      <h2>{texts.people.title(members.length)}</h2>
      <ul class="seats">
        {members.map((member) => (
          <li key={member.id} class={isHere(member) ? 'is-here' : 'is-away'}>
            <div class="who">
              <span>
                <strong>{member.name}</strong>
                {member.pronouns && <span class="small soft"> {member.pronouns}</span>}
              </span>
              <span class="small soft">{about(view, member)}</span>
            </div>
            <Menu label={texts.people.menu(member.name)} items={actsFor(session, view, member, open)}>
              ···
            </Menu>
          </li>
        ))}
      </ul>
    </>
  )
}

function about(view: View, member: Member): string {
  const { people } = texts
  const pace = view.facilitation?.paces[member.id]
  const notToday = view.status === 'live' && !member.today
  const words = [
    member.id === view.you.memberId && people.you,
    people.roles[member.role],
    notToday ? people.notHereYet : people.presence[member.presence],
    member.listening && people.listening,
    pace && people.paces[pace],
  ]
  return words.filter(Boolean).join(' · ')
}

function actsFor(session: Session, view: View, member: Member, open: (dialog: Open) => void): readonly MenuItem[] {
  const { people, why } = texts
  const { id } = member
  const mine = id === view.you.memberId
  const lastFacilitator = member.role === 'facilitator' && facilitators(view).length === 1
  const roles = (['facilitator', 'timekeeper', 'participant'] as const).filter((role) => role !== member.role)
  return [
    ...(view.status === 'live' && ruling(view).floor ? floorActs(session, view, member, open) : []),
    ...roles.map((role: Role) => ({
      label: people.make[role],
      why: lastFacilitator ? why.lastFacilitator : null,
      onPress: () => session.send({ type: 'set-role', member: id, role }),
    })),
    { label: people.remove, why: mine ? why.itsMe : null, onPress: () => open({ about: 'remove', member: id }) },
  ]
}

function floorActs(session: Session, view: View, member: Member, open: (dialog: Open) => void): readonly MenuItem[] {
  const { people, why } = texts
  const { id } = member
  const up = view.queue.hands.some((hand) => hand.member === id)
  const asked = up || isDue(view.round, id) || id === view.you.memberId
  const give = () =>
    asked
      ? session.send({ type: 'give-floor', member: id, after: view.floor?.turn ?? null })
      : open({ about: 'give-floor', member: id })
  return [
    {
      label: people.give,
      why: view.pause ? why.paused : view.floor?.speaker === id ? why.speaks : null,
      onPress: () => void give(),
    },
    up
      ? { label: people.lower, onPress: () => session.send({ type: 'lower-hand', member: id }) }
      : { label: people.raise, onPress: () => session.send({ type: 'raise-hand', member: id }) },
  ]
}
