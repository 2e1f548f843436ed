import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { MyBreakout } from '../../features/breakouts/MyBreakout.tsx'
import { TakeAway } from '../../features/captures/TakeAway.tsx'
import { InnerCircle } from '../../features/fishbowl/InnerCircle.tsx'
import { LastActionsSlot } from '../../features/last-actions/LastActionsSlot.tsx'
import { RoundCircle } from '../../features/speaker/RoundCircle.tsx'
import { ShowNote } from '../../features/speaker-notes/ShowNote.tsx'
import { Glow, WithYou } from '../../features/support-signal/WithYou.tsx'
import { isClosing } from '../../selectors/closing-phase.ts'
import type { Session } from '../../sync/session-store.ts'
import '../../features/breakouts/breakouts.css'

interface TogetherProps {
  readonly session: Session
  readonly view: View
}

/** The middle of a live screen beside the speaker: my own group, my own note, or being with the speaker. */
export function InCard({ session, view }: TogetherProps): JSX.Element | null {
  if (view.pause) return null
  if (view.breakout) return <MyBreakout session={session} view={view} />
  return (
    <>
      <ShowNote session={session} view={view}>
        <WithYou session={session} view={view} />
      </ShowNote>
      <Glow session={session} view={view} />
    </>
  )
}

/** The lower part: the circle drawn in order, and who sits inside. */
export function Below({ session, view }: TogetherProps): JSX.Element {
  return (
    <>
      <LastActionsSlot view={view} />
      {isClosing(view) && <TakeAway session={session} view={view} />}
      <RoundCircle view={view} />
      <InnerCircle session={session} view={view} />
    </>
  )
}
