import { WORDS_AFTER_END } from '@circlet/shared/session/model/parts/reflection'
import type { View } from '@circlet/shared/session/model/view'
import { isBlank } from '@circlet/shared/visible-text'
import type { JSX, Ref } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Field } from '../../design/Field.tsx'
import { Select } from '../../design/Select.tsx'
import { nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import type { ClosingProps } from './closing-props.ts'

interface AfterwardsProps extends Pick<ClosingProps, 'session' | 'view'> {
  /** Where one goes on who would like to be checked in with. */
  readonly checkIn: Ref<HTMLDivElement>
}

/** What people can say with their name in the hour after the end, each only to the people they choose (RF5, RF6). */
export function Afterwards({ session, view, checkIn }: AfterwardsProps): JSX.Element | null {
  const late = useReached(session, view.endedAt === null ? null : view.endedAt + WORDS_AFTER_END)
  if (late || othersOf(view).length === 0) return null
  return (
    <Card class="afterwards" aria-labelledby="afterwards-title">
      <h2 id="afterwards-title">{t.afterwards.title}</h2>
      <OneLine session={session} view={view} />
      <div ref={checkIn}>
        <CheckIn session={session} view={view} />
      </div>
    </Card>
  )
}

const othersOf = ({ members, you }: View) =>
  members.filter(({ id, presence }) => id !== you.memberId && presence !== 'left')

function OneLine({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const [text, setText] = useState('')
  const [told, setTold] = useState('')
  const empty = isBlank(text)
  const send = async (to: 'group' | 'facilitator') => {
    const answer = await session.send({ type: 'send-line', text: text.trim(), to })
    if (answer.ok) setText('')
    setTold(
      !answer.ok
        ? t.afterwards.notSent
        : to === 'group'
          ? t.afterwards.sentToEveryone
          : t.afterwards.sentToFacilitators,
    )
  }
  return (
    // To whom it goes is chosen by a press: Enter alone must not tell everyone.
    <form onSubmit={(event) => event.preventDefault()}>
      <Field
        label={t.afterwards.line}
        hint={t.afterwards.lineHint}
        value={text}
        onValue={setText}
        rows={2}
        maxLength={1000}
      />
      <div class="row">
        {othersOf(view).some(({ role }) => role === 'facilitator') && (
          <Button resting={empty} onPress={() => void send('facilitator')}>
            {t.afterwards.toFacilitators}
          </Button>
        )}
        <Button resting={empty} onPress={() => void send('group')}>
          {t.afterwards.toEveryone}
        </Button>
      </div>
      <p class="small" role="status">
        {told}
      </p>
    </form>
  )
}

function CheckIn({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const [member, setMember] = useState('')
  const [told, setTold] = useState('')
  const others = othersOf(view)
  const ask = async () => {
    const answer = await session.send({ type: 'ask-check-in', member })
    setTold(answer.ok ? t.afterwards.asked(nameOf(view, member)) : t.afterwards.notSent)
    if (answer.ok) setMember('')
  }
  const options = others.map(
    ({ id, name, presence }) => [id, presence === 'here' ? name : t.afterwards.notHere(name)] as const,
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (member !== '') void ask()
      }}
    >
      <Select
        label={t.afterwards.checkIn}
        hint={t.afterwards.checkInHint}
        value={member}
        options={[['', t.afterwards.nobody], ...options]}
        onValue={setMember}
      />
      {member !== '' && (
        <div class="row">
          <Button type="submit">{t.afterwards.ask}</Button>
        </div>
      )}
      <p class="small" role="status">
        {told}
      </p>
    </form>
  )
}
