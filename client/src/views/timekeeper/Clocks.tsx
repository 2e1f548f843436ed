import { runningPhase } from '@circlet/shared/session/phase-rules'
import type { Timer, View } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { useSecond } from '../../session/now.ts'
import { Card } from '../../ui/Card.tsx'
import { stageWord } from '../../ui/floor/Clock.tsx'
import { digits, type ShownTime, shownPhase, shownTurn } from '../../ui/floor/shown-time.ts'
import { nameOf, upcoming } from '../../ui/floor/who-is-next.ts'
import { Ring } from '../../ui/Ring.tsx'
import { texts } from './texts.ts'

/** Both clocks, large: the turn's with its speaker and who is next, and the part's. */
export function Clocks({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const { turn, phase } = view.timers
  const turnSecond = useSecond(session, turn)
  const partSecond = useSecond(session, phase)
  const ofTurn = shownTurn(turn, turnSecond, 'steward', view.options.cutAfterSeconds !== null)
  const ofPart = shownPhase(phase, partSecond, runningPhase(view)?.format ?? 'open')
  const next = upcoming(view).find((id) => id !== view.floor?.speaker)
  return (
    <div class="clocks">
      <Face session={session} title={texts.turn} timer={turn} time={ofTurn}>
        <p class="who-speaks">{view.floor ? nameOf(view, view.floor.speaker) : texts.nobodySpeaks}</p>
        <p class="soft">{next === undefined ? texts.nobodyNext : texts.next(nameOf(view, next))}</p>
      </Face>
      <Face session={session} title={texts.part} timer={phase} time={ofPart}>
        <p class="who-speaks">{runningPhase(view)?.title}</p>
        <p class="soft" />
      </Face>
    </div>
  )
}

interface FaceProps {
  readonly session: Session
  readonly title: string
  readonly timer: Timer
  readonly time: ShownTime
  readonly children: JSX.Element[]
}

function Face({ session, title, timer, time, children }: FaceProps): JSX.Element {
  return (
    <Card class="face">
      <h2 class="small soft">{title}</h2>
      <Ring timer={timer} now={session.clockReady.value ? session.now : null} stage={time.stage}>
        <span class="clock digits">{time.second !== null && digits(time.second)}</span>
      </Ring>
      <p class="small soft word">{stageWord(time)}</p>
      {children}
    </Card>
  )
}
