import type { MemberId } from '@circlet/shared/ids'
import type { CommandOf } from '@circlet/shared/protocol/commands'
import type { Hand } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { say } from '../../../features/announcements/Announcer.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import { moveBy } from './move-hand.ts'
import { useDrag } from './use-drag.ts'

interface QueueListProps {
  readonly session: Session
  readonly view: View
  readonly chosen: MemberId | null
  readonly choose: (member: MemberId | null) => void
}

/** The hands in order, each with the reason for its place; moved by buttons, keys and pointer. */
export function QueueList({ session, view, chosen, choose }: QueueListProps): JSX.Element {
  const { hands, open } = view.queue
  const { queue } = t.facilitator
  const move = (command: CommandOf<'move-hand'> | null) => {
    if (!command) return
    const place = command.before === null ? hands.length : hands.findIndex((hand) => hand.member === command.before) + 1
    session.send(command).then((answer) => answer.ok && say(queue.moved(nameOf(view, command.member), place)))
  }
  const [over, setOver] = useState<number | null>(null)
  const drag = useDrag(view, setOver, move)
  if (hands.length === 0) return <p class="soft">{open ? queue.nobody : queue.closed}</p>
  return (
    <>
      <ol class="hands" onPointerMove={drag.onMove} onPointerUp={drag.onDrop} onPointerCancel={drag.onLeave}>
        {hands.map((hand, index) => (
          <li
            key={hand.member}
            data-index={index}
            class={[chosen === hand.member && 'chosen', over === index && 'over'].filter(Boolean).join(' ')}
            onPointerDown={(event) => {
              choose(hand.member)
              drag.onGrip(event, hand.member)
            }}
          >
            <Waiting view={view} hand={hand} />
            <Button
              look="plain"
              aria-label={queue.up(nameOf(view, hand.member))}
              why={index === 0 ? t.facilitator.why.first : null}
              onPress={() => move(moveBy(view, hand.member, -1))}
            >
              ↑
            </Button>
            <Button
              look="plain"
              aria-label={queue.down(nameOf(view, hand.member))}
              why={index === hands.length - 1 ? t.facilitator.why.last : null}
              onPress={() => move(moveBy(view, hand.member, 1))}
            >
              ↓
            </Button>
          </li>
        ))}
      </ol>
      <p class="small soft">{open ? queue.keysHint : queue.closed}</p>
    </>
  )
}

function Waiting({ view, hand }: { readonly view: View; readonly hand: Hand }): JSX.Element {
  const { queue } = t.facilitator
  const due = view.round && !view.round.begun && view.round.state[hand.member] === 'due'
  const notes = [
    due ? queue.begins : queue.kinds[hand.kind],
    hand.reason !== hand.kind && queue.reasons[hand.reason],
    hand.by && queue.by(nameOf(view, hand.by)),
  ]
  return (
    <div class="who">
      <strong>{nameOf(view, hand.member)}</strong>
      <span class="small soft">{notes.filter(Boolean).join(' · ')}</span>
    </div>
  )
}
