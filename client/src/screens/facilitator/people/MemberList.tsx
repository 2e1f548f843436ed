import type { Role } from '@circlet/shared/ids'
import type { Member } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import { facilitators } from '@circlet/shared/session/queries/members'
import { isDue } from '@circlet/shared/session/queries/round-status'
import type { JSX } from 'preact'
import { Button } from '../../../design/Button.tsx'
import type { MenuItem } from '../../../design/Menu.tsx'
import { CaseRoles } from '../../../features/facilitator-controls/CaseRoles.tsx'
import { memberActions } from '../../../features/facilitator-controls/member-actions.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import type { Open } from '../dialogs/Dialogs.tsx'
import { quietly } from './quietly.ts'

interface PeopleProps {
  readonly session: Session
  readonly view: View
  readonly open: (dialog: Open) => void
}

/** Everybody who has a seat, whether they are here, and what can be done for them. */
export function MemberList({ session, view, open }: PeopleProps): JSX.Element {
  const members = view.members.filter((member) => member.presence !== 'left')
  return (
    <>
      <h2>{t.facilitator.people.title(members.length)}</h2>
      <CaseRoles view={view} members={members} actsFor={(member) => actsFor(session, view, member, open)} />
      <Button look="plain" onPress={() => open({ about: 'keep-place' })}>
        {t.people.keep.offer}
      </Button>
    </>
  )
}

function actsFor(session: Session, view: View, member: Member, open: (dialog: Open) => void): readonly MenuItem[] {
  const { people, why } = t.facilitator
  const { id, voice } = member
  const mine = id === view.you.memberId
  const speaks = view.status === 'live' && ruling(view).floor
  const setVoice = () => session.send({ type: 'set-voice', member: id, on: !voice })
  return [
    ...(speaks ? [giveFloor(session, view, member, open)] : []),
    ...quietly(session, view, member),
    ...memberActions(session, view, member),
    ...(voice || member.presence === 'away'
      ? [{ label: voice ? t.people.voice.off : t.people.voice.on, onPress: setVoice }]
      : []),
    ...roleActs(session, view, member, open),
    { label: people.remove, why: mine ? why.itsMe : null, onPress: () => open({ about: 'remove', member: id }) },
  ]
}

/** A role needs a screen; the last facilitator's is given up by handing over alone (MB8, MB20). */
function roleActs(session: Session, view: View, member: Member, open: (dialog: Open) => void): readonly MenuItem[] {
  const { people, why } = t.facilitator
  const { id, role, voice } = member
  const last = role === 'facilitator' && facilitators(view).length === 1
  const reason = last ? why.lastFacilitator : voice ? t.people.voice.noRole : null
  const others = (['facilitator', 'timekeeper', 'participant'] as const).filter((other) => other !== role)
  const roles = others.map((other: Role) => ({
    label: people.make[other],
    why: reason,
    onPress: () => session.send({ type: 'set-role', member: id, role: other }),
  }))
  if (id === view.you.memberId) return roles
  const handOver = () => open({ about: 'hand-over', member: id })
  return [...roles, { label: t.people.handOver.offer, why: voice ? reason : null, onPress: handOver }]
}

function giveFloor(session: Session, view: View, { id }: Member, open: (dialog: Open) => void): MenuItem {
  const { people, why } = t.facilitator
  const up = view.queue.hands.some((hand) => hand.member === id)
  const wants = view.facilitation?.asked.includes(id) ?? false
  const asked = up || wants || isDue(view.round, id) || id === view.you.memberId
  const give = () =>
    asked
      ? session.send({ type: 'give-floor', member: id, after: view.floor?.turn ?? null })
      : open({ about: 'give-floor', member: id })
  return {
    label: people.give,
    why: view.pause ? why.paused : view.floor?.speaker === id ? why.speaks : null,
    onPress: () => void give(),
  }
}
