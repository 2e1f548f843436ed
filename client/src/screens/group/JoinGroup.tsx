import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { GroupPreview } from '../../api/groups.ts'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { Norms, Page } from '../../design/page/Page.tsx'
import { WhatIsKept } from '../../features/privacy/WhatIsKept.tsx'
import { t } from '../../text/index.ts'
import type { OpenGroup } from './open-group.ts'

interface JoinGroupProps {
  readonly group: OpenGroup
  readonly preview: GroupPreview
  readonly isKnown: boolean
}

/** The door of a group: what it is for, and a name; people who already have a seat here are asked first. */
export function JoinGroup({ group, preview, isKnown }: JoinGroupProps): JSX.Element {
  const [another, setAnother] = useState(false)
  if (isKnown && !another)
    return (
      <Page title={preview.name} lead={t.group.door.known}>
        <div class="row">
          <Button look="primary" size="large" onPress={() => void group.goOn()}>
            {t.group.door.goOn}
          </Button>
          <Button look="plain" onPress={() => setAnother(true)}>
            {t.group.door.somebodyElse}
          </Button>
        </div>
      </Page>
    )
  return (
    <Page title={preview.name} lead={preview.purpose}>
      {preview.link === 'keeper' && <p class="notice">{t.group.door.asKeeper}</p>}
      {preview.norms.length > 0 && (
        <section class="block">
          <h2>{t.group.door.agreements}</h2>
          <Norms items={preview.norms} />
        </section>
      )}
      <SeatForm group={group} />
    </Page>
  )
}

function SeatForm({ group }: { readonly group: OpenGroup }): JSX.Element {
  const [name, setName] = useState('')
  const [lens, setLens] = useState('')
  const [missing, setMissing] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const join = async () => {
    setMissing(isBlank(name))
    if (isBlank(name)) return form.current?.querySelector('input')?.focus()
    if (busy) return
    setBusy(true)
    setWrong(await group.join(name.trim(), lens.trim() || null))
    setBusy(false)
  }
  return (
    <form
      ref={form}
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void join()
      }}
    >
      <Field
        label={t.group.door.name}
        hint={t.group.door.nameHint}
        wrong={missing ? t.group.door.nameMissing : null}
        value={name}
        onValue={setName}
        maxLength={80}
        autoComplete="nickname"
        required
      />
      <Field label={t.group.door.lens} hint={t.group.door.lensHint} value={lens} onValue={setLens} maxLength={60} />
      <p class="soft small">{t.group.door.kept}</p>
      <WhatIsKept />
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <Button type="submit" look="primary" size="large" wide resting={busy}>
        {busy ? t.group.door.joining : t.group.door.join}
      </Button>
    </form>
  )
}
