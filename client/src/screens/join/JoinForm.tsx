import type { View } from '@circlet/shared/session/model/view'
import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Key } from '../../api/link.ts'
import { Button } from '../../design/Button.tsx'
import { Choice, Field } from '../../design/Field.tsx'
import { useLater } from '../../design/hooks/use-later.ts'
import { Norms, Page } from '../../design/page/Page.tsx'
import { TryPractice } from '../../features/practice-offer/TryPractice.tsx'
import { keptHere } from '../../features/privacy/kept-here.ts'
import { WhatIsKept } from '../../features/privacy/WhatIsKept.tsx'
import { remembers } from '../../storage/storage.ts'
import { dayAndTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import type { Door, DoorKeeper } from './door.ts'
import { Listening } from './Listening.tsx'
import { type Arrival, type Refusal, takeSeat } from './take-seat.ts'

// Nobody needs these to come in, so they are fetched once the form is drawn.
const fetchOptionalFields = async () => (await import('./OptionalFields.tsx')).OptionalFields
const fetchAsRole = async () => (await import('./AsRole.tsx')).AsRole

interface JoinFormProps {
  readonly door: Extract<Door, { at: 'open' }>
  readonly keeper: DoorKeeper
  readonly onKey: (key: Key) => void
}

/** A name, the agreements, and how somebody wants to take part today. */
export function JoinForm({ door, keeper, onKey }: JoinFormProps): JSX.Element {
  const { view, link } = door
  const [arrival, setArrival] = useState<Arrival>({
    name: '',
    listening: false,
    firstTime: false,
    pronouns: '',
    lens: '',
  })
  const [accepts, setAccepts] = useState(false)
  const [wrong, setWrong] = useState<Wrong>({})
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<Arrival>) => setArrival({ ...arrival, ...part })

  const OptionalFields = useLater(fetchOptionalFields, wrong)
  const AsRole = useLater(fetchAsRole, wrong)
  const form = useRef<HTMLFormElement>(null)
  /** What is wrong may stand far above the button. */
  const show = (found: Wrong) => {
    setWrong(found)
    if (found.name || found.norms)
      form.current?.querySelector<HTMLInputElement>(found.name ? 'input' : '[name=accepts]')?.focus()
  }

  const comeIn = async () => {
    const name = isBlank(arrival.name) ? t.join.nameMissing : undefined
    const norms = accepts ? undefined : t.join.acceptMissing
    show({ name, norms })
    if (name || norms || busy) return
    setBusy(true)
    // No seat for somebody who could then see nothing live: the page says so instead.
    const answer = (await keeper.tried()) ? await takeSeat(view, link, arrival) : null
    if (answer !== null && typeof answer === 'object') return onKey(answer)
    if (answer === 'norms-changed') setAccepts(false)
    if (answer === 'norms-changed' || answer === 'session-ended') await keeper.look()
    setBusy(false)
    show(answer === null ? {} : wrongOf(answer))
  }

  return (
    <Page title={view.title} lead={beginning(view)}>
      {AsRole && link.role !== 'participant' && <AsRole door={door} keeper={keeper} />}
      <form
        ref={form}
        class="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void comeIn()
        }}
      >
        <Field
          label={t.join.name}
          hint={t.join.nameHint}
          wrong={wrong.name}
          value={arrival.name}
          onValue={(name) => change({ name })}
          maxLength={80}
          autoComplete="nickname"
          required
        />
        <fieldset class="block">
          <legend>{t.join.agreements}</legend>
          <Norms items={view.norms.items} />
          <Choice kind="checkbox" name="accepts" checked={accepts} onChoose={() => setAccepts(!accepts)}>
            {t.join.accept}
          </Choice>
          {wrong.norms && <span class="wrong small">{wrong.norms}</span>}
        </fieldset>
        <Listening role={link.role} arrival={arrival} onChange={change} />
        {OptionalFields && <OptionalFields arrival={arrival} lens={asksForLens(view)} onChange={change} />}
        <Kept view={view} />
        {wrong.all && (
          <p class="wrong" role="alert">
            {wrong.all}
          </p>
        )}
        <Button type="submit" look="primary" size="large" wide resting={busy}>
          {busy ? t.join.comingIn : t.join.comeIn}
        </Button>
      </form>
      <TryPractice view={view} />
    </Page>
  )
}

interface Wrong {
  readonly name?: string | undefined
  readonly norms?: string | undefined
  readonly all?: string
}

function wrongOf(refusal: Refusal): Wrong {
  switch (refusal) {
    case 'name-invalid':
      return { name: t.join.nameInvalid }
    case 'norms-changed':
      return { norms: t.join.normsChanged }
    case 'too-many':
      return { all: t.join.full }
    case 'unreachable':
      return { all: t.common.unreachable }
    case 'session-ended':
      return { all: t.join.overTitle }
    case 'other':
      return { all: t.join.notDone }
    default:
      return refusal satisfies never
  }
}

function beginning(view: View): string | null {
  if (view.status === 'live') return t.join.isLive
  return view.startsAt === null ? null : t.join.begins(dayAndTime(view.startsAt))
}

/** Where a round goes by lenses, people say through which one they look. */
const asksForLens = ({ agenda }: View) => agenda.phases.some((phase) => phase.order === 'lenses')

/** True sentences on what is kept and for how long, from this session's own settings. */
function Kept({ view }: { readonly view: View }): JSX.Element {
  return (
    <div>
      <p class="soft small">
        {keptHere(view)} {t.join.notHeard}
        {!remembers && ` ${t.join.notRemembered}`}
      </p>
      <WhatIsKept />
    </div>
  )
}
