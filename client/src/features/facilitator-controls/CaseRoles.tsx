import type { Member } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { isHere } from '@circlet/shared/session/queries/members'
import type { JSX } from 'preact'
import { Menu, type MenuItem } from '../../design/Menu.tsx'
import { t } from '../../text/index.ts'
import './case-roles.css'

interface SeatsProps {
  readonly view: View
  readonly members: readonly Member[]
  /** What can be done for each. */
  readonly actsFor: (member: Member) => readonly MenuItem[]
}

/** People with a seat, whether they are here, and what can be done for them. */
export function CaseRoles({ view, members, actsFor }: SeatsProps): JSX.Element {
  return (
    <ul class="seats">
      {members.map((member) => {
        const acts = actsFor(member)
        return (
          <li key={member.id} class={isHere(member) ? 'is-here' : 'is-away'}>
            <div class="who">
              <span>
                <strong>{member.name}</strong>
                {member.pronouns && <span class="small soft"> {member.pronouns}</span>}
                {member.lens && <span class="small lens"> {member.lens}</span>}
              </span>
              <span class="small soft">{about(view, member)}</span>
            </div>
            {acts.length > 0 && (
              <Menu label={t.people.seats.menu(member.name)} items={acts}>
                ···
              </Menu>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function about(view: View, member: Member): string {
  const { seats } = t.people
  // Facilitators alone know of these two (MB16, MB23).
  const pace = view.facilitation?.paces[member.id]
  const words = [
    member.id === view.you.memberId && seats.you,
    seats.roles[member.role],
    presenceOf(view, member),
    member.listening && seats.listening,
    view.facilitation?.firstTimers?.includes(member.id) && seats.firstTime,
    pace && seats.paces[pace],
  ]
  return words.filter(Boolean).join(' · ')
}

function presenceOf(view: View, member: Member): string {
  const { seats } = t.people
  if (member.voice && member.presence === 'away') return seats.voice
  return view.status === 'live' && !member.today ? seats.notHereYet : seats.presence[member.presence]
}
