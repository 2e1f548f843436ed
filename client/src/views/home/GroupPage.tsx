import { isBlank } from '@circlet/shared/session/visible-text'
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { type CreatedGroup, createGroup, keepGroup } from '../../session/groups.ts'
import { say } from '../../text/catalogue.ts'
import { common } from '../../text/en/common.ts'
import { newGroup } from '../../text/en/new-group.ts'
import { refusals } from '../../text/en/refusals.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CadenceFields } from '../../ui/cadence/CadenceFields.tsx'
import { cadenceDraft, cadenceMistake, cadenceOf } from '../../ui/cadence/cadence-draft.ts'
import { Field } from '../../ui/Field.tsx'
import { LinkBox } from '../../ui/page/LinkBox.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { zones } from '../../ui/page/zones.ts'
import './created.css'

const t = say({ en: newGroup })
const shared = say({ en: common })
const no = say({ en: refusals })

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
  const [draft, setDraft] = useState(() => cadenceDraft(null, zones().own))
  const [tried, setTried] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const cadence = cadenceOf(draft)

  const create = async () => {
    setTried(true)
    if (isBlank(name)) return form.current?.querySelector('input')?.focus()
    if (typeof cadence === 'string' || busy) return
    setBusy(true)
    const answer = await createGroup({ name: name.trim(), purpose: purpose.trim() || null, cadence })
    setBusy(false)
    if (!answer.ok) return setWrong(answer.code === 'unreachable' ? shared.unreachable : no[answer.code])
    const { groupId, tokens } = answer.body
    keepGroup({ id: groupId, name: name.trim(), link: { role: 'keeper', token: tokens.keeper } })
    onMade({ ...answer.body, name: name.trim() })
  }

  return (
    <Page title={t.title} lead={t.lead}>
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
          label={t.name}
          hint={t.nameHint}
          wrong={tried && isBlank(name) ? t.nameMissing : null}
          value={name}
          onValue={setName}
          maxLength={120}
          required
        />
        <Field label={t.purpose} hint={t.purposeHint} value={purpose} onValue={setPurpose} rows={3} maxLength={1000} />
        <CadenceFields draft={draft} wrong={tried ? cadenceMistake(cadence) : null} onChange={setDraft} />
        {wrong && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <div class="row">
          <Button type="submit" look="primary" size="large" resting={busy}>
            {busy ? t.creating : t.create}
          </Button>
          <Button look="plain" onPress={onBack}>
            {t.back}
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

/** The group is there: the link for everyone first, the keeper's folded, and the way to one's own seat. */
function GroupReady({ made, onBack }: GroupReadyProps): JSX.Element {
  const { name, links, tokens, groupId } = made
  return (
    <Page title={t.readyTitle} lead={name}>
      <Card class="for-everyone">
        <h2>{t.everyone}</h2>
        <p class="soft">{t.everyoneHint}</p>
        <LinkBox link={links.member} invitation={t.invitation(name, links.member)} title={name} />
      </Card>
      <details class="other-link">
        <summary>{t.keeper}</summary>
        <p class="soft">{t.keeperHint}</p>
        <LinkBox link={links.keeper} title={name} label={t.keeperLink} />
      </details>
      <p>{t.keep}</p>
      <div class="row">
        <a class="button primary large" href={`/g/${groupId}#${tokens.keeper}`}>
          {t.open}
        </a>
        <Button look="plain" onPress={onBack}>
          {t.another}
        </Button>
      </div>
    </Page>
  )
}
