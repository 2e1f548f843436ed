import type { CommandOf } from '@circlet/shared/protocol/commands'
import type { About, PollKind } from '@circlet/shared/session/model/parts/poll'
import type { View } from '@circlet/shared/session/model/view'
import { isHere } from '@circlet/shared/session/queries/members'
import { isBlank, linesIn, seenOf } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Choice, Field } from '../../../design/Field.tsx'
import { FormActions } from '../../../design/FormActions.tsx'
import { useFirstField } from '../../../design/hooks/use-first-field.ts'
import { t } from '../../../text/index.ts'

/** From so many people on an answer is nobody's (PO5). */
const LEAST_UNKNOWN = 4

interface QuestionFormProps {
  readonly view: View
  readonly onAsk: (question: Omit<CommandOf<'open-poll'>, 'type'>) => void
  readonly onClose: () => void
}

/** A question being written: its kind, its choices, and who will see the answers. */
export function QuestionForm({ view, onAsk, onClose }: QuestionFormProps): JSX.Element {
  const [about, setAbout] = useState<About | null>(null)
  const [ownKind, setKind] = useState<PollKind>('consent')
  const [question, setQuestion] = useState('')
  const [list, setList] = useState('')
  const [wantsUnnamed, setUnnamed] = useState(false)
  const [tried, setTried] = useState(false)
  const form = useFirstField<HTMLFormElement>()
  const unnamedWorks = view.members.filter(isHere).length >= LEAST_UNKNOWN
  const kind = about === null ? ownKind : 'consent'
  const anonymous = wantsUnnamed && unnamedWorks && about !== 'names'
  const listed = kind === 'single' || kind === 'dots'
  const choices = linesIn(list)
  const wrong = isBlank(question) ? 'question' : listed && !areChoices(choices) ? 'choices' : null
  return (
    <form
      ref={form}
      class="question-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (wrong === null) onAsk({ kind, question, anonymous, ...(listed && { choices }), ...(about && { about }) })
      }}
    >
      <fieldset>
        <legend>{t.polls.about.legend}</legend>
        {([null, 'evenness', 'names'] as const).map((one) => (
          <Choice
            key={one ?? 'own'}
            name="about"
            checked={about === one}
            onChoose={() => {
              setAbout(one)
              setQuestion(one === null ? '' : t.polls.about.questions[one])
            }}
          >
            {t.polls.about.choices[one ?? 'own']}
          </Choice>
        ))}
      </fieldset>
      <Field
        label={t.polls.question}
        value={question}
        onValue={setQuestion}
        {...(about && { rows: 3 })}
        maxLength={200}
        wrong={tried && wrong === 'question' ? t.polls.questionMissing : null}
      />
      {about === null && (
        <fieldset>
          <legend>{t.polls.kind}</legend>
          {(Object.keys(t.polls.kinds) as PollKind[]).map((one) => (
            <Choice key={one} name="kind-of-question" checked={kind === one} onChoose={() => setKind(one)}>
              {t.polls.kinds[one]}
            </Choice>
          ))}
        </fieldset>
      )}
      {listed && (
        <Field
          label={t.polls.choices}
          value={list}
          onValue={setList}
          rows={4}
          maxLength={1000}
          wrong={tried && wrong === 'choices' ? t.polls.choicesWrong : null}
        />
      )}
      <fieldset>
        <legend>{t.polls.who}</legend>
        <Choice name="unnamed" checked={!anonymous} onChoose={() => setUnnamed(false)}>
          {t.polls.openly}
        </Choice>
        {about === 'names' ? null : unnamedWorks ? (
          <Choice name="unnamed" checked={anonymous} onChoose={() => setUnnamed(true)}>
            {t.polls.unnamed} <span class="small soft">{t.polls.fromFour}</span>
          </Choice>
        ) : (
          <p class="small soft">{t.polls.tooFew}</p>
        )}
      </fieldset>
      <FormActions send={t.polls.put} leave={t.polls.notYet} onLeave={onClose} />
    </form>
  )
}

const areChoices = (choices: readonly string[]) =>
  choices.length >= 2 &&
  choices.length <= 12 &&
  new Set(choices.map(seenOf)).size === choices.length &&
  choices.every((choice) => [...choice].length <= 80)
