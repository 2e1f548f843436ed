import type { JSX } from 'preact'
import { t } from '../../text/index.ts'
import { Card } from '../../ui/Card.tsx'
import { OwnShare } from '../../ui/space/OwnShare.tsx'
import { questionFor } from '../../ui/space/reflection-question.ts'
import type { ClosingProps } from './closing-props.ts'

/** A question for oneself, and one's own share for who taps; nothing of it leaves this screen (BA21). */
export function Reflection({ session, token }: ClosingProps): JSX.Element {
  return (
    <Card>
      <h2>{t.talkShare.title}</h2>
      <p>{questionFor('anybody')}</p>
      <OwnShare id={session.id} token={token} ended />
    </Card>
  )
}
