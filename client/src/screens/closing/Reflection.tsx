import type { JSX } from 'preact'
import { Card } from '../../design/Card.tsx'
import { OwnShare } from '../../features/talk-share/OwnShare.tsx'
import { questionFor } from '../../features/talk-share/reflection-question.ts'
import { t } from '../../text/index.ts'
import type { ClosingProps } from './closing-props.ts'

/** A question for the person, and on a tap their own share. Nothing of it leaves this screen (BA21). */
export function Reflection({ session, token }: ClosingProps): JSX.Element {
  return (
    <Card>
      <h2>{t.talkShare.title}</h2>
      <p>{questionFor('anybody')}</p>
      <OwnShare id={session.id} token={token} ended />
    </Card>
  )
}
