import type { Command } from '@circlet/shared/protocol/commands'
import type { View } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { words as floorWords } from '../floor/words.ts'
import { Menu } from '../Menu.tsx'
import { askingForMore, breathing, extension, isStopped, stopping, stoppingForAll } from './time-commands.ts'
import { words } from './words.ts'
import './steer.css'

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
  const lobby = view.status === 'lobby' ? words.why.lobby : null
  const noTurn = turn.status === 'idle' ? words.why.noClock : null
  const noPart = phase.status === 'idle' ? words.why.noClock : null
  const breath = view.pause ? words.why.breath : null
  const more = askingForMore(view, words.moreTime)
  const asked = view.polls.some((poll) => poll.status === 'open' && poll.moreTime) ? words.why.asked : null
  const ofPart = (minutes: number) => ({
    label: minutes > 0 ? words.addToPart(minutes) : words.takeFromPart(-minutes),
    why: lobby ?? noPart,
    onPress: () => void send(extension(view, 'phase', minutes * 60)),
  })
  return (
    <div class="time-controls">
      {isStopped(turn) ? (
        <Button onPress={onGoOn} why={breath}>
          {words.goOn}
        </Button>
      ) : (
        <Button onPress={() => send(stopping(view))} why={lobby ?? noTurn ?? breath}>
          {words.stop}
        </Button>
      )}
      <Button onPress={() => send(extension(view, 'turn', 30))} why={lobby ?? noTurn}>
        {words.more}
      </Button>
      {/* A facilitator continues with the one large button. */}
      <Button onPress={() => send(breathing(view))} why={lobby ?? (view.you.role === 'facilitator' ? breath : null)}>
        {view.pause && view.you.role !== 'facilitator' ? words.together : words.breath}
      </Button>
      <Menu
        label={words.time}
        items={[
          { label: words.less, why: noTurn, onPress: () => send(extension(view, 'turn', -30)) },
          { label: words.moreMinute, why: noTurn, onPress: () => send(extension(view, 'turn', 60)) },
          ofPart(1),
          ofPart(5),
          ofPart(-1),
          ...(more && view.you.role === 'facilitator'
            ? [{ label: words.askForMore(more.minutes), why: asked, onPress: () => void send(more.command) }]
            : []),
          { label: words.technical, why: lobby ?? breath, onPress: () => void send(stoppingForAll()) },
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
export function GoOn({ session, onClose }: GoOnProps): JSX.Element {
  return (
    <Dialog title={words.goOn} close={floorWords.close} onClose={onClose}>
      <p class="soft">{words.resume.hint}</p>
      <footer>
        <Button
          look="primary"
          onPress={() => {
            onClose()
            session.send({ type: 'resume-timer', timer: 'turn' })
          }}
        >
          {words.resume.left}
        </Button>
        <Button onPress={onClose}>{words.resume.without}</Button>
      </footer>
    </Dialog>
  )
}
