import { WORDS_AFTER_END } from '@circlet/shared/session/model/parts/reflection'
import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { NOTHING, unfinished } from '../../features/captures/unfinished.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import type { ClosingProps } from './closing-props.ts'

/** What one was still writing when the circle closed: not lost, and nobody's until one says so (RF5). */
export function Unfinished({ session, view }: Pick<ClosingProps, 'session' | 'view'>): JSX.Element | null {
  const late = useReached(session, view.endedAt === null ? null : view.endedAt + WORDS_AFTER_END)
  const [failed, setFailed] = useState(false)
  const { alone } = unfinished.value
  const text = unfinished.value.text.trim()
  if (isBlank(text)) return null
  const send = async () => {
    const answer = await session.send({ type: 'send-line', text, to: 'group' })
    setFailed(!answer.ok)
    if (answer.ok) unfinished.value = NOTHING
  }
  return (
    <Card aria-labelledby="unfinished-title">
      <h2 id="unfinished-title">{t.afterwards.unfinished.title}</h2>
      <p class="small soft">{t.afterwards.unfinished.lead}</p>
      <blockquote class="unfinished">{text}</blockquote>
      <div class="row">
        {!late && !alone && <Button onPress={() => void send()}>{t.afterwards.unfinished.send}</Button>}
        <Button
          look="plain"
          onPress={() => {
            unfinished.value = NOTHING
          }}
        >
          {t.afterwards.unfinished.letGo}
        </Button>
      </div>
      <p class="small" role="status">
        {failed && t.afterwards.notSent}
      </p>
    </Card>
  )
}
