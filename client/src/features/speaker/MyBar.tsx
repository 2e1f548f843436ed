import type { Command } from '@circlet/shared/protocol/commands'
import type { HandKind } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { useSteady } from '../../design/hooks/use-steady.ts'
import { type Place, placeOf } from '../../selectors/place-in-queue.ts'
import { type Action, type Ways, waysToSpeak } from '../../selectors/primary-action.ts'
import { nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import { TurnClock } from './Clock.tsx'
import './my-bar.css'

/** How long a pass still counts for nothing after a turn began (FL13). */
const FRESH_MS = 15_000

interface MyBarProps {
  readonly session: Session
  readonly view: View
  /** In one line at the foot of a panel. */
  readonly strip?: boolean
}

/** My own part in the meeting: my place, the one button that is right now, and the buttons beside it. */
export function MyBar({ session, view, strip }: MyBarProps): JSX.Element {
  const me = view.you.memberId
  const fresh = !useReached(session, view.floor ? view.floor.startedAt + FRESH_MS : null)
  const ways = waysToSpeak(view, me, fresh)
  const place = placeOf(view, me)
  const reason = view.queue.hands.find((hand) => hand.member === me)?.reason
  return (
    <section class={strip ? 'my-bar strip' : 'my-bar'} aria-label={t.floor.mine}>
      <div class="place">
        {strip && place?.kind === 'speaking' && (
          <TurnClock session={session} view={view} stance="steward">
            {null}
          </TurnClock>
        )}
        <p>
          {place && place.kind !== 'speaking' && placeWords(view, place)}
          {reason && place?.kind !== 'speaking' && <span class="reason"> {t.floor.reasons[reason]}</span>}
        </p>
      </div>
      <Primary session={session} view={view} ways={ways} strip={strip ?? false} />
      <Beside session={session} ways={strip ? { ...ways, kinds: [] } : ways} />
    </section>
  )
}

interface WaysProps {
  readonly session: Session
  readonly ways: Ways
}

function Primary({ session, view, ways, strip }: WaysProps & { view: View; strip: boolean }): JSX.Element {
  const action = ways.primary
  const steady = useSteady(sameness(action))
  const command = action && commandFor(action)
  const pending = session.outbox.value.some((waiting) => waiting.command.type === command?.type)
  // Where nobody speaks there is no button, but its place stays.
  return (
    <div class={action ? 'primary-place' : 'primary-place empty'}>
      <Button
        // On a panel the large button is the panel's own, until it is my turn.
        {...((!strip || action?.does === 'finish') && { look: 'primary' as const })}
        {...(!strip && { size: 'large' as const })}
        wide
        resting={steady || pending || command === null}
        why={action?.does === 'closed' ? t.floor.closedWhy : action?.does === 'no-chair' ? t.floor.noChair : null}
        onPress={() => command && session.send(command)}
      >
        {action ? labelOf(action, view) : t.floor.kinds.speak}
      </Button>
    </div>
  )
}

function Beside({ session, ways }: WaysProps): JSX.Element {
  const { pass } = ways
  const sending = session.outbox.value.some(({ command }) => command.type === 'pass-turn')
  return (
    <div class="beside-primary">
      {pass !== undefined && (
        <Button resting={sending} onPress={() => session.send({ type: 'pass-turn', turn: pass })}>
          {t.floor.pass}
        </Button>
      )}
      {pass !== undefined && ways.later && (
        <Button resting={sending} onPress={() => session.send({ type: 'pass-turn', turn: pass, comeBack: true })}>
          {t.floor.later}
        </Button>
      )}
      {pass === undefined &&
        ways.kinds.map((kind: HandKind) => (
          <Button key={kind} look="plain" onPress={() => session.send({ type: 'raise-hand', kind })}>
            {t.floor.kinds[kind]}
          </Button>
        ))}
    </div>
  )
}

/** What must change for the button to count as another one: a turn's next name may come and go. */
function sameness(action: Action | null): string {
  if (action?.does === 'finish') return `finish ${action.turn}`
  return action?.does === 'raise' ? `raise ${action.as}` : (action?.does ?? '')
}

function commandFor(action: Action): Command | null {
  switch (action.does) {
    case 'finish':
      return { type: 'finish-turn', turn: action.turn }
    case 'raise':
      return { type: 'raise-hand', kind: 'speak' }
    case 'lower':
      return { type: 'lower-hand' }
    case 'turn-after-all':
      return { type: 'pass-turn', turn: null, comeBack: true }
    case 'sit':
      return { type: 'take-chair' }
    case 'wait':
    case 'closed':
    case 'no-chair':
      return null
    default:
      return action satisfies never
  }
}

function labelOf(action: Action, view: View): string {
  switch (action.does) {
    case 'finish':
      return action.handOnTo === null ? t.floor.done : t.floor.handOn(nameOf(view, action.handOnTo))
    case 'raise':
      return action.as === 'begin' ? t.floor.begin : t.floor.kinds.speak
    case 'lower':
      return t.floor.down
    case 'turn-after-all':
      return t.floor.after
    case 'wait':
      return t.floor.comes
    case 'closed':
      return t.floor.kinds.speak
    case 'sit':
    case 'no-chair':
      return t.floor.sit
    default:
      return action satisfies never
  }
}

/** One's own place as a sentence. */
export function placeWords(view: View, place: Place): string {
  switch (place.kind) {
    case 'speaking':
      return t.floor.place.speaking
    case 'next':
      return t.floor.place.next
    case 'begins':
      return t.floor.place.begins
    case 'after':
      return t.floor.place.after(nameOf(view, place.member))
    case 'after-everyone':
      return t.floor.place.afterEveryone
    case 'after-the-round':
      return t.floor.place.afterTheRound
    default:
      return place satisfies never
  }
}
