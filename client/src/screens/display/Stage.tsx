import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Ring } from '../../design/Ring.tsx'
import { stageWord } from '../../features/speaker/Clock.tsx'
import { GuidedBreath } from '../../features/speaker/GuidedBreath.tsx'
import { answererWords, comesThen, sceneOf } from '../../selectors/shown-floor.ts'
import { clockLook, digits, digitsFor, shownPhase, shownTurn, takesTheirTime } from '../../selectors/shown-time.ts'
import { lensOf, nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { useReached, useSecond } from '../../sync/use-clock.ts'
import { clockTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import type { Look } from './look.ts'
import { Between, Groups, Inside, NamesAround } from './NamesAround.tsx'

interface StageProps {
  readonly session: Session
  readonly view: View
  readonly shows: Look['shows']
}

/** The middle of the shared screen: ring, name, digits, and the next two. */
export function Stage({ session, view, shows }: StageProps): JSX.Element {
  const settled = useReached(session, view.floor?.startedAt ?? null)
  const scene = sceneOf(view, settled)
  switch (scene.is) {
    case 'breath':
      return view.pause?.reason === 'breath' ? (
        <div class="stage">
          <GuidedBreath session={session} view={view} />
        </div>
      ) : (
        <h2 class="stage says">{t.floor.technical}</h2>
      )
    case 'still':
      return <Still session={session} view={view} shows={shows} rests={scene.rests} />
    case 'between':
      return <Between view={view} shows={shows} says={scene.says} />
    case 'breakout':
      return <Groups session={session} view={view} shows={shows} />
    case 'turn':
      return <Turn session={session} view={view} shows={shows} />
    default:
      return scene satisfies never
  }
}

function Turn({ session, view, shows }: StageProps): JSX.Element {
  const { turn } = view.timers
  const second = useSecond(session, turn)
  const time = shownTurn(turn, second, 'other', view.options.cutAfterSeconds !== null)
  const name = nameOf(view, view.floor?.speaker)
  const lens = lensOf(view, view.floor?.speaker)
  return (
    <div class="stage">
      {time.ring && shows.clock && (
        <NamesAround view={view} shows={shows}>
          <Ring timer={turn} now={session.clockReady.value ? session.now : null} stage={time.stage}>
            <span class="word">{stageWord(time)}</span>
          </Ring>
        </NamesAround>
      )}
      <div class="speaks">
        {shows.speaker && <h2 class={[...name].length > 12 ? 'name long' : 'name'}>{name}</h2>}
        {shows.speaker && lens && <p class="lens">{lens}</p>}
        <p class="big digits">{shows.clock && shows.seconds && digitsFor(clockLook(view.template), time)}</p>
        {takesTheirTime(turn, 'other') && <p class="own-time">{t.floor.takeYourTime}</p>}
        <p class="next-names">{shows.speaker && answererWords(view)}</p>
        <p class="next-names">{shows.next && comesThen(view)}</p>
        <Inside view={view} />
      </div>
    </div>
  )
}

function Still({ session, view, shows, rests }: StageProps & { readonly rests: boolean }): JSX.Element {
  const { phase } = view.timers
  const second = useSecond(session, phase)
  const time = shownPhase(phase, second, { floor: false })
  const up = time.second !== null && time.second <= 0
  if (up) return <h2 class="stage says">{t.floor.comeBack}</h2>
  return (
    <div class="stage">
      {shows.clock && <Ring timer={phase} now={session.clockReady.value ? session.now : null} stage="plenty" />}
      <div class="speaks">
        <h2 class="name">{rests ? t.floor.rest : t.floor.silence}</h2>
        {rests && (
          <>
            <p class="big digits">{shows.clock && shows.seconds && time.second !== null && digits(time.second)}</p>
            <p class="next-names">
              {phase.status === 'running' && time.second !== null && t.floor.backAt(clockTime(phase.endsAt))}
            </p>
          </>
        )}
      </div>
    </div>
  )
}
