import type { Signal } from '@circlet/shared/session/model/parts/prompt'
import type { View } from '@circlet/shared/session/model/view'
import { facilitators, isHere } from '@circlet/shared/session/queries/members'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import type { Session } from '../../sync/session-store.ts'
import { listed } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import './private-message.css'

/** One of a few words to the facilitators that nobody else sees (MB14); nothing where there is no facilitator but me. */
export function PrivateMessage({
  session,
  view,
}: {
  readonly session: Session
  readonly view: View
}): JSX.Element | null {
  const { word } = t.privateMessages
  const others = facilitators(view).filter(({ id }) => id !== view.you.memberId)
  if (others.length === 0) return null
  const { signal } = view.you
  const nobodyHere = !others.some(isHere)
  const sending = session.outbox.value.some(({ command }) => command.type === 'signal')
  return (
    <section class="private-word">
      <h3>{word.title(listed(others.map(({ name }) => name)))}</h3>
      <p class="small soft">
        {nobodyHere ? word.notHere : word.hint} {nobodyHere && view.status === 'live' && word.pauses}
      </p>
      <div class="row">
        {(Object.keys(word.words) as Signal[]).map((one) => (
          <Button
            key={one}
            aria-pressed={one === signal}
            resting={sending}
            onPress={() => session.send({ type: 'signal', signal: one })}
          >
            {word.words[one]}
          </Button>
        ))}
      </div>
      <p class="small" role="status">
        {signal && word.sent(word.words[signal])}
      </p>
    </section>
  )
}
