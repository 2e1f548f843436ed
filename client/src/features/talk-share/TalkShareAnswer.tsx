import type { ComponentChildren, JSX } from 'preact'
import type { TalkShareAnswer as Answer, TalkShare } from '../../api/talk-share.ts'
import { Button } from '../../design/Button.tsx'
import { t } from '../../text/index.ts'

interface ToldProps {
  readonly told: Answer
  readonly onAgain: () => void
  readonly children: (space: TalkShare) => ComponentChildren
}

/** What the server told, or that it is on its way, or that it could not be asked. */
export function TalkShareAnswer({ told, onAgain, children }: ToldProps): JSX.Element {
  return (
    <div class="space-told" role="status">
      {told === 'asking' && <p class="small soft">{t.talkShare.asking}</p>}
      {told === 'unreachable' && (
        <>
          <p>{t.talkShare.unreachable}</p>
          <Button look="plain" onPress={onAgain}>
            {t.talkShare.again}
          </Button>
        </>
      )}
      {typeof told === 'object' && told && children(told)}
    </div>
  )
}
