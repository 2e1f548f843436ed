import type { TurnId } from '@circlet/shared/ids'
import { GLOW } from '@circlet/shared/session/model/parts/breakout'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import './support-signal.css'

interface WithYouProps {
  readonly session: Session
  readonly view: View
}

/** One tap that tells the speaker somebody is with them, once a turn; nobody learns who, and nothing is counted. */
export function WithYou({ session, view }: WithYouProps): JSX.Element {
  const [given, give] = useState<TurnId | null>(null)
  const { floor, you } = view
  const mine = floor === null || you.memberId === null || floor.speaker === you.memberId
  return (
    <p class="with-you">
      {!mine && (
        <Button
          look="plain"
          resting={given === floor.turn}
          onPress={() => {
            give(floor.turn)
            session.send({ type: 'be-with', turn: floor.turn })
          }}
        >
          {given === floor.turn ? t.breakouts.isWith : t.breakouts.withYou}
        </Button>
      )}
    </p>
  )
}

/** The card's soft light, for a moment; it says nothing to a screen reader, and the floor stays quiet. */
export function Glow({ session, view }: WithYouProps): JSX.Element | null {
  const at = view.floor?.withYouAt
  const over = useReached(session, at === undefined ? null : at + GLOW)
  return at === undefined || over ? null : <div class="glow" key={at} aria-hidden="true" />
}
