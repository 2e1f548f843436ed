import type { MemberId, PhaseId } from '@circlet/shared/ids'
import type { View } from '@circlet/shared/session/model/view'
import { memberOf } from '@circlet/shared/session/queries/members'
import type { JSX } from 'preact'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { Continue } from '../../../features/facilitator-controls/TimeControls.tsx'
import { RemoveMyData } from '../../../features/privacy/Erasing.tsx'
import { PrivateMessage } from '../../../features/private-messages/PrivateMessage.tsx'
import { FoldedPromptCards } from '../../../features/prompts/PromptCards.tsx'
import { Leave } from '../../../features/settings/Leave.tsx'
import { Settings } from '../../../features/settings/Settings.tsx'
import { WriteNote } from '../../../features/speaker-notes/WriteNote.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import { FocusField } from '../agenda/FocusField.tsx'
import { askPrivately } from '../people/quietly.ts'
import { CloseCircle } from './CloseCircle.tsx'
import { Invite } from './Invite.tsx'
import { HandOver, KeepPlace } from './Places.tsx'

/** What is asked or shown above the panel. */
export type Open =
  | { readonly about: 'invite' | 'me' | 'keys' | 'close' | 'go-on' | 'keep-place' }
  | { readonly about: 'give-floor' | 'hand-over' | 'remove'; readonly member: MemberId }
  | { readonly about: 'whose-time'; readonly phase: PhaseId }

interface DialogsProps {
  readonly session: Session
  readonly view: View
  readonly open: Open | null
  readonly onClose: () => void
}

/** The one dialog that is open, if any. */
export function Dialogs({ session, view, open, onClose }: DialogsProps): JSX.Element | null {
  const common = { close: t.floor.close, onClose }
  switch (open?.about) {
    case undefined:
      return null
    case 'invite':
      return (
        <Dialog {...common} title={t.facilitator.inviting.title}>
          <Invite session={session} display />
        </Dialog>
      )
    case 'me':
      return (
        <Dialog {...common} title={t.facilitator.forMe}>
          <FoldedPromptCards session={session} view={view} />
          <PrivateMessage session={session} view={view} />
          <WriteNote session={session} />
          <Settings session={session} view={view} keys />
          <footer>
            <Leave session={session} />
            {!view.practice && <RemoveMyData session={session} />}
          </footer>
        </Dialog>
      )
    case 'keys':
      return (
        <Dialog {...common} title={t.facilitator.help.title}>
          <Keys />
        </Dialog>
      )
    case 'close':
      return <CloseCircle session={session} view={view} onClose={onClose} />
    case 'go-on':
      return <Continue session={session} onClose={onClose} />
    case 'keep-place':
      return <KeepPlace session={session} onClose={onClose} />
    case 'hand-over':
      return <HandOver session={session} view={view} member={open.member} onClose={onClose} />
    case 'give-floor':
      return <GiveFloor session={session} view={view} member={open.member} onClose={onClose} />
    case 'whose-time':
      return <FocusField session={session} view={view} phase={open.phase} onClose={onClose} />
    case 'remove':
      return <Remove session={session} view={view} member={open.member} onClose={onClose} />
    default:
      return open satisfies never
  }
}

function Keys(): JSX.Element {
  return (
    <>
      <dl class="keys">
        {t.facilitator.help.list.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="small soft">{t.facilitator.help.hint}</p>
    </>
  )
}

interface AboutMember {
  readonly session: Session
  readonly view: View
  readonly member: MemberId
  readonly onClose: () => void
}

/** Nobody gets the floor by surprise: the facilitator first confirms for a person who did not ask. */
function GiveFloor({ session, view, member, onClose }: AboutMember): JSX.Element {
  const give = () => {
    onClose()
    session.send({ type: 'give-floor', member, after: view.floor?.turn ?? null })
  }
  const who = memberOf(view, member)
  const ask = who && askPrivately(session, view, who)
  return (
    <Dialog title={t.facilitator.give.title(nameOf(view, member))} close={t.floor.close} onClose={onClose}>
      <footer>
        <Button look="primary" onPress={give}>
          {t.facilitator.give.aloud}
        </Button>
        {ask && (
          <Button
            why={ask.why}
            onPress={() => {
              onClose()
              ask.onPress()
            }}
          >
            {ask.label}
          </Button>
        )}
        <Button onPress={onClose}>{t.facilitator.give.cancel}</Button>
      </footer>
    </Dialog>
  )
}

function Remove({ session, view, member, onClose }: AboutMember): JSX.Element {
  const remove = () => {
    onClose()
    session.send({ type: 'remove-member', member })
  }
  return (
    <Dialog title={t.facilitator.people.removing(nameOf(view, member))} close={t.floor.close} onClose={onClose}>
      <p class="soft">{t.facilitator.people.removeHint}</p>
      <footer>
        <Button look="alert" onPress={remove}>
          {t.facilitator.people.remove}
        </Button>
        <Button onPress={onClose}>{t.facilitator.people.stay}</Button>
      </footer>
    </Dialog>
  )
}
