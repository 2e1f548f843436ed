import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { HeldWords } from '../hold/HeldWords.tsx'
import { isClosing } from '../kept/closing-part.ts'
import { TakeAway } from '../kept/TakeAway.tsx'
import { SinceLastSlot } from '../since-last/SinceLastSlot.tsx'
import { InnerCircle } from './InnerCircle.tsx'
import { MyGroup } from './MyGroup.tsx'
import { RoundCircle } from './RoundCircle.tsx'
import { Glow, WithYou } from './WithYou.tsx'
import './together.css'

interface TogetherProps {
  readonly session: Session
  readonly view: View
}

/** What stands in the middle of a live screen beside the speaker: one's own group, one's own words, or being with whoever speaks. */
export function InCard({ session, view }: TogetherProps): JSX.Element | null {
  if (view.pause) return null
  if (view.breakout) return <MyGroup session={session} view={view} />
  return (
    <>
      <HeldWords session={session} view={view}>
        <WithYou session={session} view={view} />
      </HeldWords>
      <Glow session={session} view={view} />
    </>
  )
}

/** What stands below: the circle drawn in order, and who sits inside. */
export function Below({ session, view }: TogetherProps): JSX.Element {
  return (
    <>
      <SinceLastSlot view={view} />
      {isClosing(view) && <TakeAway session={session} view={view} />}
      <RoundCircle view={view} />
      <InnerCircle session={session} view={view} />
    </>
  )
}
