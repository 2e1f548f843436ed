import type { View } from '@circlet/shared/session/model/view'
import type { ComponentChildren, JSX } from 'preact'
import { Card } from '../../design/Card.tsx'
import { useLater } from '../../design/hooks/use-later.ts'
import { Ring } from '../../design/Ring.tsx'
import { RingDigits } from '../../design/RingDigits.tsx'
import { answererWords, comesThen, sceneOf, speakerAway, stanceOf } from '../../selectors/shown-floor.ts'
import { digits, shownPhase, takesTheirTime } from '../../selectors/shown-time.ts'
import { lensOf, nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { useReached, useSecond } from '../../sync/use-clock.ts'
import { clockTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import { TurnClock, useTurnWord } from './Clock.tsx'
import './speaker.css'

const fetchBreath = async () => (await import('./GuidedBreath.tsx')).GuidedBreath

interface SceneProps {
  readonly session: Session
  readonly view: View
}

/** The middle of a live screen: who speaks, their time, and who comes then; or how things stand without a speaker. */
export function SpeakerCard({
  session,
  view,
  children,
}: SceneProps & { readonly children?: ComponentChildren }): JSX.Element {
  const settled = useReached(session, view.floor?.startedAt ?? null)
  const scene = sceneOf(view, settled)
  const GuidedBreath = useLater(fetchBreath, session.connection.value)
  const guided = view.pause?.reason === 'breath'
  return (
    <Card class={`speaker ${scene.is}`}>
      {scene.is === 'breath' &&
        (guided && GuidedBreath ? <GuidedBreath session={session} view={view} /> : <Stop view={view} />)}
      {scene.is === 'still' && <Stillness session={session} view={view} rests={scene.rests} />}
      {scene.is === 'turn' && <Speaking session={session} view={view} mine={scene.mine} />}
      {scene.is === 'between' && <p class="says">{scene.says}</p>}
      {scene.is !== 'breakout' && (
        <p class="then">{(scene.is === 'turn' || scene.is === 'between') && comesThen(view)}</p>
      )}
      {children}
    </Card>
  )
}

function Speaking({ session, view, mine }: SceneProps & { readonly mine: boolean }): JSX.Element {
  const stance = stanceOf(view)
  const name = nameOf(view, view.floor?.speaker)
  const lens = lensOf(view, view.floor?.speaker)
  return (
    <>
      <TurnClock session={session} view={view} stance={stance}>
        <span class="monogram" aria-hidden="true">
          {[...name][0]?.toLocaleUpperCase()}
        </span>
      </TurnClock>
      <h2 class={mine || name.length > 16 ? 'name long' : 'name'}>{mine ? t.floor.yourTurn : name}</h2>
      {!mine && lens && <p class="lens">{lens}</p>}
      <p class="beside">
        {mine ? <Mine session={session} view={view} /> : <Theirs session={session} view={view} name={name} />}
      </p>
      <p class="answers">{answererWords(view)}</p>
    </>
  )
}

/** What only the speaker reads: time up is told here before anywhere else. */
function Mine({ session, view }: SceneProps): JSX.Element {
  const { turn } = view.timers
  const second = useSecond(session, turn)
  const word = useTurnWord(session, view, 'speaker')
  if (takesTheirTime(turn, 'speaker')) return <>{t.floor.takeYourTime}</>
  const up = second !== null && second <= 0 && turn.status === 'running'
  return <>{up ? t.floor.thatsYourTime : word || t.floor.unmute}</>
}

function Theirs({ session, view, name }: SceneProps & { readonly name: string }): JSX.Element {
  const stance = stanceOf(view)
  const word = useTurnWord(session, view, stance)
  if (takesTheirTime(view.timers.turn, stance)) return <>{t.floor.takeYourTime}</>
  if (speakerAway(view)) return <>{t.floor.timeWaits(name)}</>
  return <>{word || (view.floor?.kind === 'reply' && t.floor.reply)}</>
}

/** A stop, and a breath while its guide is on its way. */
function Stop({ view }: { readonly view: View }): JSX.Element {
  return (
    <>
      <div class="calm-mark" aria-hidden="true" />
      {view.pause?.reason === 'technical' && <h2 class="says">{t.floor.technical}</h2>}
      <p class="beside">{t.floor.breathHint}</p>
    </>
  )
}

/** A silence or a break: its ring, and no overtime (TM14). */
function Stillness({ session, view, rests }: SceneProps & { readonly rests: boolean }): JSX.Element {
  const timer = view.timers.phase
  const second = useSecond(session, timer)
  const time = shownPhase(timer, second, { floor: false })
  const up = time.second !== null && time.second <= 0
  const back = rests && timer.status === 'running' && time.second !== null && !up
  return (
    <>
      <Ring
        timer={timer}
        now={session.clockReady.value ? session.now : null}
        stage={time.stage === 'over' ? null : 'plenty'}
      >
        <RingDigits of={time.second !== null && !up && rests ? digits(time.second) : null} />
      </Ring>
      <h2 class="says">{up ? t.floor.comeBack : rests ? t.floor.rest : t.floor.silence}</h2>
      <p class="beside">{back && t.floor.backAt(clockTime(timer.endsAt))}</p>
    </>
  )
}
