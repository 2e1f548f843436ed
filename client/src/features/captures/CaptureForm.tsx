import type { CommandOf } from '@circlet/shared/protocol/commands'
import type { Capture, CaptureKind } from '@circlet/shared/session/model/parts/capture'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Choice, Field } from '../../design/Field.tsx'
import { FormActions } from '../../design/FormActions.tsx'
import { useFirstField } from '../../design/hooks/use-first-field.ts'
import { t } from '../../text/index.ts'
import { type CaptureDraft, draftOf, wordsOf, wrongIn } from './capture-draft.ts'
import { NOTHING, unfinished } from './unfinished.ts'

const KINDS: readonly CaptureKind[] = ['learning', 'action', 'decision', 'parked']

interface CaptureFormProps {
  readonly capture?: Capture
  /** Whatever is written is of this kind. */
  readonly only?: CaptureKind
  /** What the text is, where its kind does not say it. */
  readonly label?: string
  /** Whether it may be one's own alone: its writer's to say. */
  readonly mayHide: boolean
  readonly onSave: (words: Omit<CommandOf<'add-capture'>, 'type'>) => void
  readonly onClose: () => void
}

/** Something being written down. */
export function CaptureForm({ capture, only, label, mayHide, onSave, onClose }: CaptureFormProps): JSX.Element {
  const [draft, setDraft] = useState(() =>
    capture ? draftOf(capture) : { ...draftOf(undefined, only), text: unfinished.value.text },
  )
  const [tried, setTried] = useState(false)
  const form = useFirstField<HTMLFormElement>()
  const set = (some: Partial<CaptureDraft>) => {
    const next = { ...draft, ...some }
    setDraft(next)
    if (!capture) unfinished.value = { text: next.text, alone: next.private }
  }
  const finished = () => {
    if (!capture) unfinished.value = NOTHING
  }
  const wrong = wrongIn(draft)
  return (
    <form
      ref={form}
      class="capture-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (wrong !== null) return
        finished()
        onSave(wordsOf(draft))
      }}
    >
      {!only && <Kinds kind={draft.kind} onChoose={(kind) => set({ kind })} />}
      <Field
        label={label ?? (draft.kind === 'action' ? t.captures.actionText : t.captures.text)}
        value={draft.text}
        onValue={(text) => set({ text })}
        rows={2}
        maxLength={1000}
        wrong={tried && wrong === 'text' ? t.captures.textMissing : null}
      />
      {draft.kind === 'action' && (
        <OfAnAction draft={draft} set={set} open={only === 'action'} wrong={wrong === 'confidence'} />
      )}
      {mayHide && (
        <Choice kind="checkbox" name="alone" checked={draft.private} onChoose={() => set({ private: !draft.private })}>
          {t.captures.alone}
          <br />
          <span class="small soft">{t.captures.aloneHint}</span>
        </Choice>
      )}
      <FormActions
        send={capture ? t.captures.change : t.captures.save}
        leave={t.captures.notYet}
        onLeave={() => {
          finished()
          onClose()
        }}
      />
    </form>
  )
}

interface KindsProps {
  readonly kind: CaptureKind
  readonly onChoose: (kind: CaptureKind) => void
}

function Kinds({ kind: chosen, onChoose }: KindsProps): JSX.Element {
  return (
    <fieldset>
      <legend>{t.captures.kind}</legend>
      <div class="kinds">
        {KINDS.map((kind) => (
          <Choice key={kind} name="kind" checked={chosen === kind} onChoose={() => onChoose(kind)}>
            {t.captures.kinds[kind]}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}

interface OfAnActionProps {
  readonly draft: CaptureDraft
  readonly set: (some: Partial<CaptureDraft>) => void
  /** Whether it is open at first. */
  readonly open: boolean
  readonly wrong: boolean
}

/** What makes an action easier to do; nobody has to tell. */
function OfAnAction({ draft, set, open, wrong }: OfAnActionProps): JSX.Element {
  return (
    <details open={open}>
      <summary>{t.captures.more}</summary>
      <Field label={t.captures.step} value={draft.step} onValue={(step) => set({ step })} maxLength={1000} />
      <Field label={t.captures.due} value={draft.due} onValue={(due) => set({ due })} maxLength={100} />
      <Field label={t.captures.help} value={draft.help} onValue={(help) => set({ help })} maxLength={1000} />
      <Field
        label={t.captures.confidence}
        type="number"
        min={0}
        max={10}
        value={draft.confidence}
        onValue={(confidence) => set({ confidence })}
        wrong={wrong ? t.captures.confidenceWrong : null}
      />
    </details>
  )
}
