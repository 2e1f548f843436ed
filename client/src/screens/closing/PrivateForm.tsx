import { REFLECTION_OPEN } from '@circlet/shared/session/model/parts/reflection'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Notice } from '../../design/Notice.tsx'
import { storage } from '../../storage/storage.ts'
import { hourOf } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import { Averages } from './Averages.tsx'
import type { ClosingProps } from './closing-props.ts'
import { ReflectionForm } from './ReflectionForm.tsx'
import { type Form, hasFallen, type Remembered } from './reflection-draft.ts'
import './reflection.css'

/** Where this browser keeps the two numbers of last time, when its owner wants that. */
const SHELF = 'two-sliders'

interface PrivateFormProps extends Pick<ClosingProps, 'session' | 'view'> {
  /** Somebody would like to be checked in with, and is about to say by whom. */
  readonly onCheckIn: () => void
}

/** The look back: the form while it can be submitted, then the averages of all forms. */
export function PrivateForm({ session, view, onCheckIn }: PrivateFormProps): JSX.Element | null {
  const [given, setGiven] = useState<Given>('no')
  const [fell, setFell] = useState(false)
  const [remembers, setRemembers] = useState(() => storage.kept(SHELF) !== null)
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus is gone with the form.
  useEffect(() => {
    if (given === 'now' || given === 'before') heading.current?.focus()
  }, [given])
  if (view.endedAt === null) return null
  const until = hourOf(view.endedAt + REFLECTION_OPEN)
  const remember = (on: boolean) => {
    setRemembers(on)
    if (!on) storage.drop(SHELF)
  }
  const give = async (form: Form, { heard, right }: Remembered) => {
    setGiven('going')
    const answer = await session.send({ type: 'submit-reflection', ...form })
    // Refused as a second one, from another page of the same person, or as too late: this card says so itself.
    if (!answer.ok && (answer.code === 'not-allowed' || answer.code === 'session-ended')) session.dismiss()
    if (!answer.ok && answer.code !== 'not-allowed') return setGiven('no')
    const before = storage.kept<Remembered>(SHELF)
    setFell(answer.ok && hasFallen(before, { heard, right }))
    if (answer.ok && remembers)
      storage.keep(SHELF, { heard: heard ?? before?.heard ?? null, right: right ?? before?.right ?? null })
    setGiven(answer.ok ? 'now' : 'before')
  }
  return (
    <Card class="reflection" aria-labelledby="reflection-title">
      <h2 id="reflection-title" ref={heading} tabIndex={-1}>
        {view.reflection ? t.reflection.results : t.reflection.title}
      </h2>
      <p role="status">{told(given, view.reflection !== null)}</p>
      {(given === 'now' || given === 'before') && !view.reflection && <p class="soft">{t.reflection.comes(until)}</p>}
      {fell && <Fell onYes={onCheckIn} onClose={() => setFell(false)} />}
      {view.reflection && <Averages {...view.reflection} />}
      {!view.reflection && (given === 'no' || given === 'going') && (
        <>
          <p class="soft">{t.reflection.lead}</p>
          <ReflectionForm
            until={until}
            going={given === 'going'}
            remembers={remembers}
            onRemember={remember}
            onGive={(form, two) => void give(form, two)}
          />
        </>
      )}
    </Card>
  )
}

/** `going`: on its way, and nothing is said of it yet. */
type Given = 'no' | 'going' | 'now' | 'before'

/** What has become of this person's form. */
function told(given: Given, closed: boolean): string {
  if (closed && given !== 'going') return given === 'no' ? t.reflection.over : t.reflection.here
  return { no: '', going: '', now: t.reflection.given, before: t.reflection.givenBefore }[given]
}

/** Asked by this browser alone: nothing of it leaves it before somebody is named. */
function Fell({ onYes, onClose }: { readonly onYes: () => void; readonly onClose: () => void }): JSX.Element {
  return (
    <Notice
      look="warm"
      answers={
        <>
          <Button
            onPress={() => {
              onClose()
              onYes()
            }}
          >
            {t.reflection.fellYes}
          </Button>
          <Button look="plain" onPress={onClose}>
            {t.reflection.fellNo}
          </Button>
        </>
      }
    >
      {t.reflection.fell}
    </Notice>
  )
}
