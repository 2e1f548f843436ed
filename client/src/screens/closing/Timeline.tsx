import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useTalkShare } from '../../api/talk-share.ts'
import { Card } from '../../design/Card.tsx'
import { TalkShareAnswer } from '../../features/talk-share/TalkShareAnswer.tsx'
import { TimelineFigure } from '../../features/talk-share/TimelineFigure.tsx'
import { t } from '../../text/index.ts'
import type { ClosingProps } from './closing-props.ts'

/** When turns were had, for facilitators who look: no name, unless the circle agreed to (BA20). */
export function Timeline({ session, view, token }: ClosingProps): JSX.Element | null {
  const [open, setOpen] = useState(false)
  const [told, again] = useTalkShare(session.id, token, open)
  if (view.you.role !== 'facilitator') return null
  return (
    <Card>
      <h2>{t.talkShare.timeline.title}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.talkShare.timeline.open}</summary>
        <TalkShareAnswer told={told} onAgain={again}>
          {({ timeline }) =>
            timeline && timeline.turns.length > 0 ? (
              <TimelineFigure timeline={timeline} members={view.members} />
            ) : (
              <p>{t.talkShare.timeline.none}</p>
            )
          }
        </TalkShareAnswer>
      </details>
    </Card>
  )
}
