import type { CommandOf } from '@circlet/shared/protocol/commands'
import type { CaptureKind } from '@circlet/shared/session/model/parts/capture'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { CaptureForm } from './CaptureForm.tsx'
import { CaptureLine } from './CaptureLine.tsx'
import { writeDown } from './write-down.ts'
import './captures.css'

const KINDS = [
  ['learning', t.takeAway.learning],
  ['action', t.takeAway.action],
  ['line', t.takeAway.thanks],
] as const satisfies readonly (readonly [CaptureKind, string])[]

interface TakeAwayProps {
  readonly session: Session
  readonly view: View
}

/** In the closing phase: a person's learning, next step and thanks, written down in a moment. */
export function TakeAway({ session, view }: TakeAwayProps): JSX.Element {
  const [writing, setWriting] = useState<CaptureKind | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const { memberId } = view.you
  // Asked for by a press, so that is where one goes on.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [writing])
  const save = async (words: Omit<CommandOf<'add-capture'>, 'type'>) => {
    setWriting(null)
    const answer = await writeDown(session, words)
    if (!answer.ok || words.kind !== 'action' || words.private) return
    // A next step belongs to its writer: they take what they just wrote, for nobody else is given it (CA4).
    const written = session.view.value?.captures.findLast(
      ({ by, kind, text, owner }) => by === memberId && kind === 'action' && text === words.text && owner === null,
    )
    if (written) session.send({ type: 'take-action', capture: written.id })
  }
  const mine = view.captures.filter(({ by, owner }) => by === memberId || owner === memberId)
  return (
    <section class="block kept take-away" aria-labelledby="take-away">
      <h2 id="take-away">{t.takeAway.title}</h2>
      <p class="small soft">{t.takeAway.lead}</p>
      {mine.length > 0 && (
        <ul>
          {mine.map((capture) => (
            <CaptureLine key={capture.id} session={session} view={view} capture={capture} settled={false} />
          ))}
        </ul>
      )}
      <div class="row">
        {KINDS.map(([kind, label]) => (
          <Button key={kind} aria-haspopup="dialog" onPress={() => setWriting(kind)}>
            {label}
          </Button>
        ))}
      </div>
      {writing && (
        <Dialog title={titleOf(writing)} close={t.takeAway.close} onClose={() => setWriting(null)}>
          <div ref={form}>
            <CaptureForm
              only={writing}
              {...(writing === 'line' && { label: t.takeAway.thanksText })}
              mayHide={writing !== 'line'}
              onSave={(words) => void save(words)}
              onClose={() => setWriting(null)}
            />
          </div>
        </Dialog>
      )}
    </section>
  )
}

const titleOf = (writing: CaptureKind) => KINDS.find(([kind]) => kind === writing)?.[1] ?? t.takeAway.title
