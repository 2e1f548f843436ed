import { isBlank } from '@circlet/shared/session/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { listed } from '../../../text/catalogue.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Choice, Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import type { SectionProps } from '../GroupHome.tsx'
import { useAsk } from '../use-ask.ts'
import { Wrong } from '../Wrong.tsx'
import { words } from './words.ts'

const { words: t } = words

/** Words that others gave to me, and the way to give some: under one's name, and only to those one chooses. */
export function GivenWords({ group, view }: SectionProps): JSX.Element {
  const { memberId } = view.you
  const received = view.you.words.filter(({ from }) => from !== memberId)
  const nameOf = (person: string) => view.members.find(({ id }) => id === person)?.name ?? t.nobody
  return (
    <Card>
      {received.length > 0 && (
        <section class="block">
          <h2>{t.received}</h2>
          <ul class="actions">
            {received.map(({ from, text, at }) => (
              <li key={`${from} ${at}`}>
                <p class="as-written">{text}</p>
                <p class="soft small">{t.from(nameOf(from))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{t.title}</h2>
      <p class="soft">{t.lead}</p>
      <GiveWords group={group} view={view} />
    </Card>
  )
}

function GiveWords({ group, view }: SectionProps): JSX.Element {
  const { ask, wrong, busy } = useAsk(group)
  const [about, setAbout] = useState(t.abouts[0] ?? '')
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
    setTold(t.given(listed(others.flatMap(({ id, name }) => (to.includes(id) ? name : [])))))
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
        label={t.about}
        value={about}
        options={t.abouts.map((each) => [each, each] as const)}
        onValue={setAbout}
      />
      <Field
        label={t.text}
        wrong={tried && isBlank(text) ? t.missing : null}
        value={text}
        onValue={setText}
        rows={4}
        maxLength={900}
      />
      <fieldset>
        <legend>{t.to}</legend>
        <Choice
          kind="checkbox"
          name="to"
          checked={all.length > 0 && all.every((id) => to.includes(id))}
          onChoose={() => setTo(all.every((id) => to.includes(id)) ? [] : all)}
        >
          {t.everyone}
        </Choice>
        {others.map(({ id, name }) => (
          <Choice key={id} kind="checkbox" name="to" checked={to.includes(id)} onChoose={() => turn(id)}>
            {name}
          </Choice>
        ))}
        {tried && to.length === 0 && <p class="wrong small">{t.toMissing}</p>}
      </fieldset>
      <Wrong text={wrong} />
      <p>
        <Button type="submit" resting={busy}>
          {t.give}
        </Button>
      </p>
      <p class="soft small" role="status">
        {told}
      </p>
    </form>
  )
}
