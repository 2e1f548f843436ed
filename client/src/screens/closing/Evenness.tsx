import { agreedOn } from '@circlet/shared/session/model/parts/poll'
import type { JSX } from 'preact'
import { useTalkShare } from '../../api/talk-share.ts'
import { Card } from '../../design/Card.tsx'
import { TalkShareAnswer } from '../../features/talk-share/TalkShareAnswer.tsx'
import { t } from '../../text/index.ts'
import type { ClosingProps } from './closing-props.ts'

/** How evenly the circle shared the talking, in words, where it agreed that it wants to hear (BA19). */
export function Evenness({ session, view, token }: ClosingProps): JSX.Element | null {
  const wanted = agreedOn(view.polls, 'evenness') !== null
  const [told, again] = useTalkShare(session.id, token, wanted)
  if (!wanted) return null
  return (
    <Card>
      <h2>{t.talkShare.evenness.title}</h2>
      <TalkShareAnswer told={told} onAgain={again}>
        {({ evenness }) => <p>{evenness === null ? t.talkShare.evenness.unknown : t.talkShare.evenness[evenness]}</p>}
      </TalkShareAnswer>
      <p class="small soft">{t.talkShare.evenness.wanted}</p>
    </Card>
  )
}
