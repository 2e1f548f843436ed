import type { MemberId } from '@circlet/shared/ids'
import type { Command } from '@circlet/shared/protocol/commands'
import type { View } from '@circlet/shared/session/model/view'
import { tell } from '../../features/announcements/Announcer.tsx'
import { breathing, extension, isStopped, stopping } from '../../features/facilitator-controls/time-commands.ts'
import type { Session } from '../../sync/session-store.ts'
import { shownSecond } from '../../sync/use-clock.ts'
import type { Open } from './dialogs/Dialogs.tsx'
import { moveBy } from './floor/move-hand.ts'
import { commandsOf, nextStep } from './floor/next-step.ts'
import type { Intent } from './keys.ts'

interface Panel {
  readonly session: Session
  readonly view: View
  readonly open: (dialog: Open) => void
  /** The hand that arrows have chosen. */
  readonly chosen: MemberId | null
  readonly choose: (member: MemberId | null) => void
}

/** Does what a key asks for; false when it means nothing now. */
export function actOn(intent: Intent, panel: Panel): boolean {
  const { session, view, open } = panel
  switch (intent) {
    case 'call':
      return call(panel)
    case 'stop-or-go-on':
      if (!isStopped(view.timers.turn)) return ask(session, stopping(view))
      open({ about: 'go-on' })
      return true
    case 'breath':
      return ask(session, view.status === 'live' ? breathing(view) : null)
    case 'more-time':
      return ask(session, extension(view, 'turn', 30))
    case 'less-time':
      return ask(session, extension(view, 'turn', -30))
    case 'my-hand':
      return ask(session, myHand(view))
    case 'how-long':
      tell(view, session.clockReady.value ? shownSecond(view.timers.turn, session.now()) : null)
      return true
    case 'choose-before':
    case 'choose-after':
      return chooseHand(panel, intent === 'choose-before' ? -1 : 1)
    case 'move-up':
    case 'move-down':
      return panel.chosen !== null && ask(session, moveBy(view, panel.chosen, intent === 'move-up' ? -1 : 1))
    case 'undo':
      return ask(session, undoing(panel))
    case 'for-me':
      open({ about: 'me' })
      return true
    case 'all-keys':
      open({ about: 'keys' })
      return true
    default:
      return intent satisfies never
  }
}

function ask(session: Session, command: Command | null): boolean {
  if (command) session.send(command)
  return command !== null
}

/** `n` calls, also the first of a round, and never goes to another part by mistake. */
function call({ session, view }: Panel): boolean {
  const step = nextStep(view)
  if (step.does !== 'call' && step.does !== 'begin-round' && step.does !== 'thank') return false
  for (const command of commandsOf(step, view)) session.send(command)
  return true
}

/** What can still be taken back (FL10). */
function undoing({ session, view }: Panel): Command | null {
  const { undo, pause } = view
  return undo && !pause && session.now() <= undo.until ? { type: 'undo-turn', turn: undo.turn } : null
}

function myHand(view: View): Command | null {
  if (view.status !== 'live') return null
  const up = view.queue.hands.some((hand) => hand.member === view.you.memberId)
  return up ? { type: 'lower-hand' } : { type: 'raise-hand', kind: 'speak' }
}

function chooseHand({ view, chosen, choose }: Panel, by: 1 | -1): boolean {
  const { hands } = view.queue
  if (hands.length === 0) return false
  const here = hands.findIndex((hand) => hand.member === chosen)
  const next = here < 0 ? (by > 0 ? 0 : hands.length - 1) : Math.min(hands.length - 1, Math.max(0, here + by))
  choose(hands[next]?.member ?? null)
  return true
}
