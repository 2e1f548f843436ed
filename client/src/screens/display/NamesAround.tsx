import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { BreakoutList } from '../../features/breakouts/BreakoutList.tsx'
import { CommonTime } from '../../features/breakouts/CommonTime.tsx'
import { Chairs } from '../../features/fishbowl/InnerCircle.tsx'
import { RoundCircle } from '../../features/speaker/RoundCircle.tsx'
import { MOST_AROUND } from '../../selectors/seats-around.ts'
import { comesThen } from '../../selectors/shown-floor.ts'
import type { Session } from '../../sync/session-store.ts'
import { useSecond } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import type { Look } from './look.ts'

interface TogetherProps {
  readonly view: View
  readonly shows: Look['shows']
}

/** Whether the circle of this round is drawn: it names people, and has room for so many. */
function isDrawn({ view, shows }: TogetherProps): boolean {
  return view.round !== null && view.round.order.length <= MOST_AROUND && shows.speaker && shows.next
}

/** In a round the names stand around what is in the middle. */
export function NamesAround({
  view,
  shows,
  children,
}: TogetherProps & { readonly children: JSX.Element }): JSX.Element {
  return isDrawn({ view, shows }) ? <RoundCircle view={view}>{children}</RoundCircle> : children
}

/** Nobody's clock runs: one sentence says how things stand, beside the circle if there is one. */
export function Between({ view, shows, says }: TogetherProps & { readonly says: string }): JSX.Element {
  const drawn = isDrawn({ view, shows })
  return (
    <div class={drawn ? 'stage' : 'stage says'}>
      {drawn && <RoundCircle view={view} />}
      <div class={drawn ? 'speaks says' : ''}>
        <h2>{says}</h2>
        <p class="next-names">{shows.next && comesThen(view)}</p>
        <Inside view={view} />
      </div>
    </div>
  )
}

/** Who sits inside, where there is an inner circle. */
export function Inside({ view }: Pick<TogetherProps, 'view'>): JSX.Element | null {
  return (
    view.inner && (
      <div class="inside-names">
        <Chairs view={view} />
      </div>
    )
  )
}

/** All groups by name, and the one time they have. */
export function Groups({ session, view, shows }: TogetherProps & { readonly session: Session }): JSX.Element {
  const { phase } = view.timers
  const second = useSecond(session, phase)
  if (second !== null && second <= 0) return <h2 class="stage says">{t.breakouts.back}</h2>
  return (
    <div class="stage">
      {shows.clock && (
        <CommonTime session={session} view={view} second={second} look={shows.seconds ? 'digits' : 'ring'} people={0} />
      )}
      <BreakoutList session={session} view={view} />
    </div>
  )
}
