import type { Command } from '@circlet/shared/protocol/commands'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Menu } from '../../design/Menu.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { askingForMore, breathing, extension, isStopped, stopping, stoppingForAll } from './time-commands.ts'
import './facilitator-controls.css'

interface TimeControlsProps {
  readonly session: Session
  readonly view: View
  /** A stopped clock is asked how to go on. */
  readonly onGoOn: () => void
}

/** Stop and go on, more time and less, a breath: each says why when it is not available. */
export function TimeControls({ session, view, onGoOn }: TimeControlsProps): JSX.Element {
  const { turn, phase } = view.timers
  const send = (command: Command | null) => command && session.send(command)
  const lobby = view.status === 'lobby' ? t.facilitatorControls.why.lobby : null
  const noTurn = turn.status === 'idle' ? t.facilitatorControls.why.noClock : null
  const noPart = phase.status === 'idle' ? t.facilitatorControls.why.noClock : null
  const breath = view.pause ? t.facilitatorControls.why.breath : null
  const more = askingForMore(view, t.facilitatorControls.moreTime)
  const asked = view.polls.some((poll) => poll.status === 'open' && poll.moreTime)
    ? t.facilitatorControls.why.asked
    : null
  const ofPart = (minutes: number) => ({
    label: minutes > 0 ? t.facilitatorControls.addToPart(minutes) : t.facilitatorControls.takeFromPart(-minutes),
    why: lobby ?? noPart,
    onPress: () => void send(extension(view, 'phase', minutes * 60)),
  })
  return (
    <div class="time-controls">
      {isStopped(turn) ? (
        <Button onPress={onGoOn} why={breath}>
          {t.facilitatorControls.goOn}
        </Button>
      ) : (
        <Button onPress={() => send(stopping(view))} why={lobby ?? noTurn ?? breath}>
          {t.facilitatorControls.stop}
        </Button>
      )}
      <Button onPress={() => send(extension(view, 'turn', 30))} why={lobby ?? noTurn}>
        {t.facilitatorControls.more}
      </Button>
      {/* A facilitator continues with the one large button. */}
      <Button onPress={() => send(breathing(view))} why={lobby ?? (view.you.role === 'facilitator' ? breath : null)}>
        {view.pause && view.you.role !== 'facilitator' ? t.facilitatorControls.together : t.facilitatorControls.breath}
      </Button>
      <Menu
        label={t.facilitatorControls.time}
        items={[
          { label: t.facilitatorControls.less, why: noTurn, onPress: () => send(extension(view, 'turn', -30)) },
          { label: t.facilitatorControls.moreMinute, why: noTurn, onPress: () => send(extension(view, 'turn', 60)) },
          ofPart(1),
          ofPart(5),
          ofPart(-1),
          ...(more && view.you.role === 'facilitator'
            ? [
                {
                  label: t.facilitatorControls.askForMore(more.minutes),
                  why: asked,
                  onPress: () => void send(more.command),
                },
              ]
            : []),
          { label: t.facilitatorControls.technical, why: lobby ?? breath, onPress: () => void send(stoppingForAll()) },
        ]}
      >
        ···
      </Menu>
    </div>
  )
}

interface GoOnProps {
  readonly session: Session
  readonly onClose: () => void
}

/** How a stopped clock goes on: with what was left, or not at all until the turn ends. */
export function Continue({ session, onClose }: GoOnProps): JSX.Element {
  return (
    <Dialog title={t.facilitatorControls.goOn} close={t.floor.close} onClose={onClose}>
      <p class="soft">{t.facilitatorControls.resume.hint}</p>
      <footer>
        <Button
          look="primary"
          onPress={() => {
            onClose()
            session.send({ type: 'resume-timer', timer: 'turn' })
          }}
        >
          {t.facilitatorControls.resume.left}
        </Button>
        <Button onPress={onClose}>{t.facilitatorControls.resume.without}</Button>
      </footer>
    </Dialog>
  )
}
