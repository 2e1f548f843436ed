import type { Timer } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { ruling, runningPhase } from '@circlet/shared/session/queries/format-rules'
import type { ComponentChildren, JSX } from 'preact'
import { Card } from '../../design/Card.tsx'
import { Ring } from '../../design/Ring.tsx'
import { RingDigits } from '../../design/RingDigits.tsx'
import { stageWord } from '../../features/speaker/Clock.tsx'
import { Glow, WithYou } from '../../features/support-signal/WithYou.tsx'
import { digits, type ShownTime, shownPhase, shownTurn } from '../../selectors/shown-time.ts'
import { nameOf, upcoming } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { useSecond } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'

interface ClocksProps {
  readonly session: Session
  readonly view: View
}

/** Both clocks, large: the turn's with its speaker and who is next, where there are turns, and the part's. */
export function Clocks({ session, view }: ClocksProps): JSX.Element {
  return (
    <div class="clocks">
      {ruling(view).floor && <OfTurn session={session} view={view} />}
      <OfPart session={session} view={view} />
    </div>
  )
}

function OfTurn({ session, view }: ClocksProps): JSX.Element {
  const { turn } = view.timers
  const second = useSecond(session, turn)
  const time = shownTurn(turn, second, 'steward', view.options.cutAfterSeconds !== null)
  const next = upcoming(view).find((id) => id !== view.floor?.speaker)
  return (
    <Face session={session} title={t.timekeeper.turn} timer={turn} time={time}>
      <p class="who-speaks">{view.floor ? nameOf(view, view.floor.speaker) : t.timekeeper.nobodySpeaks}</p>
      <p class="soft">{next === undefined ? t.timekeeper.nobodyNext : t.timekeeper.next(nameOf(view, next))}</p>
      {!view.pause && <WithYou session={session} view={view} />}
      <Glow session={session} view={view} />
    </Face>
  )
}

function OfPart({ session, view }: ClocksProps): JSX.Element {
  const { phase } = view.timers
  const second = useSecond(session, phase)
  const time = shownPhase(phase, second, ruling(view))
  return (
    <Face session={session} title={t.timekeeper.part} timer={phase} time={time}>
      <p class="who-speaks">{runningPhase(view)?.title}</p>
    </Face>
  )
}

interface FaceProps {
  readonly session: Session
  readonly title: string
  readonly timer: Timer
  readonly time: ShownTime
  readonly children: ComponentChildren
}

function Face({ session, title, timer, time, children }: FaceProps): JSX.Element {
  return (
    <Card class="face">
      <h2 class="small soft">{title}</h2>
      <Ring timer={timer} now={session.clockReady.value ? session.now : null} stage={time.stage}>
        <RingDigits of={time.second === null ? null : digits(time.second)} />
      </Ring>
      <p class="small soft word">{stageWord(time)}</p>
      {children}
    </Card>
  )
}
