import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { Choice, Field } from '../../../design/Field.tsx'
import { Select } from '../../../design/Select.tsx'
import { listed } from '../../../text/formatting.ts'
import { t } from '../../../text/index.ts'
import { ErrorText } from '../ErrorText.tsx'
import type { SectionProps } from '../sections/section-props.ts'
import { useAsk } from '../use-ask.ts'

/** Words that others gave to me, and the way to give some: under one's name, and only to those one chooses. */
export function GivenWords({ group, view }: SectionProps): JSX.Element {
  const { memberId } = view.you
  const received = view.you.words.filter(({ from }) => from !== memberId)
  const nameOf = (person: string) => view.members.find(({ id }) => id === person)?.name ?? t.quarter.words.nobody
  return (
    <Card>
      {received.length > 0 && (
        <section class="block">
          <h2>{t.quarter.words.received}</h2>
          <ul class="actions">
            {received.map(({ from, text, at }) => (
              <li key={`${from} ${at}`}>
                <p class="as-written">{text}</p>
                <p class="soft small">{t.quarter.words.from(nameOf(from))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{t.quarter.words.title}</h2>
      <p class="soft">{t.quarter.words.lead}</p>
      <GiveWords group={group} view={view} />
    </Card>
  )
}

function GiveWords({ group, view }: SectionProps): JSX.Element {
  const { ask, wrong, busy } = useAsk(group)
  const [about, setAbout] = useState(t.quarter.words.abouts[0] ?? '')
  const [text, setText] = useState('')
  const [to, setTo] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const [told, setTold] = useState('')
  const others = view.members.filter(({ id }) => id !== view.you.memberId)
  const all = others.map(({ id }) => id)
  const turn = (id: string) => setTo(to.includes(id) ? to.filter((each) => each !== id) : [...to, id])
  const give = async () => {
    setTried(true)
    setTold('')
    if (isBlank(text) || to.length === 0) return
    if (!(await ask({ type: 'give-word', text: `${about}\n${text.trim()}`, to: [...to] }))) return
    setTold(t.quarter.words.given(listed(others.flatMap(({ id, name }) => (to.includes(id) ? name : [])))))
    setText('')
    setTried(false)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      <Select
        label={t.quarter.words.about}
        value={about}
        options={t.quarter.words.abouts.map((each) => [each, each] as const)}
        onValue={setAbout}
      />
      <Field
        label={t.quarter.words.text}
        wrong={tried && isBlank(text) ? t.quarter.words.missing : null}
        value={text}
        onValue={setText}
        rows={4}
        maxLength={900}
      />
      <fieldset>
        <legend>{t.quarter.words.to}</legend>
        <Choice
          kind="checkbox"
          name="to"
          checked={all.length > 0 && all.every((id) => to.includes(id))}
          onChoose={() => setTo(all.every((id) => to.includes(id)) ? [] : all)}
        >
          {t.quarter.words.everyone}
        </Choice>
        {others.map(({ id, name }) => (
          <Choice key={id} kind="checkbox" name="to" checked={to.includes(id)} onChoose={() => turn(id)}>
            {name}
          </Choice>
        ))}
        {tried && to.length === 0 && <p class="wrong small">{t.quarter.words.toMissing}</p>}
      </fieldset>
      <ErrorText text={wrong} />
      <p>
        <Button type="submit" resting={busy}>
          {t.quarter.words.give}
        </Button>
      </p>
      <p class="soft small" role="status">
        {told}
      </p>
    </form>
  )
}
