import type { Sign } from '@circlet/shared/session/model/parts/prompt'
import type { View } from '@circlet/shared/session/model/view'
import { memberOf } from '@circlet/shared/session/queries/members'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'

/** Three signs that only the speaker sees, each once in a turn (FL14). */
export function SpeakerSignals({
  session,
  view,
}: {
  readonly session: Session
  readonly view: View
}): JSX.Element | null {
  const [sent, setSent] = useState<readonly string[]>([])
  const { floor } = view
  const speaker = floor && memberOf(view, floor.speaker)
  if (!floor || !speaker || speaker.id === view.you.memberId) return null
  const { signs } = t.facilitatorControls
  const asleep = speaker.presence === 'here' ? null : signs.asleep(speaker.name)
  const mark = (sign: Sign) => `${floor.turn} ${sign}`
  const send = (sign: Sign) => {
    setSent([...sent.filter((one) => one.startsWith(`${floor.turn} `)), mark(sign)])
    session.send({ type: 'signal-speaker', turn: floor.turn, sign })
  }
  return (
    <section class="signs" aria-label={signs.to(speaker.name)}>
      <span class="small soft" aria-hidden="true">
        {signs.to(speaker.name)}
      </span>
      {(Object.keys(signs.of) as Sign[]).map((sign) => (
        <Button key={sign} why={sent.includes(mark(sign)) ? signs.sent : asleep} onPress={() => send(sign)}>
          {signs.of[sign]}
        </Button>
      ))}
    </section>
  )
}
