import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useTalkShare } from '../../api/talk-share.ts'
import { t } from '../../text/index.ts'
import { questionFor } from './reflection-question.ts'
import { TalkShareAnswer } from './TalkShareAnswer.tsx'
import './talk-share.css'

interface OwnShareProps {
  readonly id: string
  readonly token: string
  readonly ended: boolean
}

/** My own part of the talking in a word, asked for by a tap and told to nobody else (BA18, BA21). */
export function OwnShare({ id, token, ended }: OwnShareProps): JSX.Element {
  const [open, setOpen] = useState(false)
  const [told, again] = useTalkShare(id, token, open)
  return (
    <details class="own-share" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.talkShare.ask}</summary>
      <TalkShareAnswer told={told} onAgain={again}>
        {({ own }) => (
          <>
            <p>{own === null ? t.talkShare.unknown : (ended ? t.talkShare.afterwards : t.talkShare.now)[own]}</p>
            {ended && own !== null && <p>{questionFor(own)}</p>}
          </>
        )}
      </TalkShareAnswer>
      <p class="small soft">{t.talkShare.alone}</p>
    </details>
  )
}
