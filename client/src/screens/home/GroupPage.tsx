import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { type CreatedGroup, createGroup } from '../../api/groups.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Field } from '../../design/Field.tsx'
import { Page } from '../../design/page/Page.tsx'
import { ScheduleFields } from '../../features/schedule/ScheduleFields.tsx'
import { cadenceMistake, scheduleDraft, scheduleOf } from '../../features/schedule/schedule-draft.ts'
import { LinkBox } from '../../features/share-link/LinkBox.tsx'
import { zones } from '../../selectors/zones.ts'
import { saveGroup } from '../../storage/saved-groups.ts'
import { t } from '../../text/index.ts'
import './created.css'

/** A group before there is one, and its two links once there is. */
export function GroupPage({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const [made, setMade] = useState<(CreatedGroup & { readonly name: string }) | null>(null)
  return made ? <GroupReady made={made} onBack={onBack} /> : <GroupForm onMade={setMade} onBack={onBack} />
}

interface GroupFormProps {
  readonly onMade: (made: CreatedGroup & { readonly name: string }) => void
  readonly onBack: () => void
}

function GroupForm({ onMade, onBack }: GroupFormProps): JSX.Element {
  const [name, setName] = useState('')
  const [purpose, setPurpose] = useState('')
  const [draft, setDraft] = useState(() => scheduleDraft(null, zones().own))
  const [tried, setTried] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const cadence = scheduleOf(draft)

  const create = async () => {
    setTried(true)
    if (isBlank(name)) return form.current?.querySelector('input')?.focus()
    if (typeof cadence === 'string' || busy) return
    setBusy(true)
    const answer = await createGroup({ name: name.trim(), purpose: purpose.trim() || null, cadence })
    setBusy(false)
    if (!answer.ok) return setWrong(answer.code === 'unreachable' ? t.common.unreachable : t.refusals[answer.code])
    const { groupId, tokens } = answer.body
    saveGroup({ id: groupId, name: name.trim(), link: { role: 'keeper', token: tokens.keeper } })
    onMade({ ...answer.body, name: name.trim() })
  }

  return (
    <Page title={t.newGroup.title} lead={t.newGroup.lead}>
      <form
        ref={form}
        class="plan"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <Field
          label={t.newGroup.name}
          hint={t.newGroup.nameHint}
          wrong={tried && isBlank(name) ? t.newGroup.nameMissing : null}
          value={name}
          onValue={setName}
          maxLength={120}
          required
        />
        <Field
          label={t.newGroup.purpose}
          hint={t.newGroup.purposeHint}
          value={purpose}
          onValue={setPurpose}
          rows={3}
          maxLength={1000}
        />
        <ScheduleFields draft={draft} wrong={tried ? cadenceMistake(cadence) : null} onChange={setDraft} />
        {wrong && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <div class="row">
          <Button type="submit" look="primary" size="large" resting={busy}>
            {busy ? t.newGroup.creating : t.newGroup.create}
          </Button>
          <Button look="plain" onPress={onBack}>
            {t.newGroup.back}
          </Button>
        </div>
      </form>
    </Page>
  )
}

interface GroupReadyProps {
  readonly made: CreatedGroup & { readonly name: string }
  readonly onBack: () => void
}

/** The group exists: first the link for everyone, then the keeper's link, folded, and the way to a person's own seat. */
function GroupReady({ made, onBack }: GroupReadyProps): JSX.Element {
  const { name, links, tokens, groupId } = made
  return (
    <Page title={t.newGroup.readyTitle} lead={name}>
      <Card class="for-everyone">
        <h2>{t.newGroup.everyone}</h2>
        <p class="soft">{t.newGroup.everyoneHint}</p>
        <LinkBox link={links.member} invitation={t.newGroup.invitation(name, links.member)} title={name} />
      </Card>
      <details class="other-link">
        <summary>{t.newGroup.keeper}</summary>
        <p class="soft">{t.newGroup.keeperHint}</p>
        <LinkBox link={links.keeper} title={name} label={t.newGroup.keeperLink} />
      </details>
      <p>{t.newGroup.keep}</p>
      <div class="row">
        <a class="button primary large" href={`/g/${groupId}#${tokens.keeper}`}>
          {t.newGroup.open}
        </a>
        <Button look="plain" onPress={onBack}>
          {t.newGroup.another}
        </Button>
      </div>
    </Page>
  )
}
