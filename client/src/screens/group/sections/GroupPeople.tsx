import type { Person } from '@circlet/shared/group/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { Disclosure } from '../../../design/Disclosure.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormActions } from '../../../design/FormActions.tsx'
import { Menu } from '../../../design/Menu.tsx'
import { t } from '../../../text/index.ts'
import { ErrorText } from '../ErrorText.tsx'
import { type Asking, useAsk } from '../use-ask.ts'
import type { SectionProps } from './section-props.ts'

const { door } = t.group

/** Who belongs to the group and what they bring, as a plain list; and whom the group itself is missing. */
export function GroupPeople({ group, view }: SectionProps): JSX.Element {
  const asking = useAsk(group)
  const [removing, setRemoving] = useState<Person | null>(null)
  const isKeeper = view.you.role === 'keeper'
  return (
    <Card>
      <h2>{t.group.people.title}</h2>
      <ul class="people-here">
        {view.members.map((member) => (
          <li key={member.id}>
            <div>
              <span class="name">{member.name}</span>
              <Beside member={member} me={member.id === view.you.memberId} />
            </div>
            {isKeeper && member.id !== view.you.memberId && (
              <PersonMenu member={member} asking={asking} onRemove={() => setRemoving(member)} />
            )}
          </li>
        ))}
      </ul>
      {view.gaps && (
        <section class="block">
          <h3>{t.group.people.gaps}</h3>
          <p class="as-written">{view.gaps}</p>
        </section>
      )}
      <ErrorText text={asking.wrong} />
      <Disclosure button={t.group.people.edit} look="plain">
        {(close) => (
          <EditMe asking={asking} me={view.members.find(({ id }) => id === view.you.memberId)} onDone={close} />
        )}
      </Disclosure>
      {removing && (
        <Dialog title={t.group.people.remove} close={t.group.cancel} onClose={() => setRemoving(null)}>
          <p>{t.group.people.removeAsk(removing.name)}</p>
          <div class="row">
            <Button
              look="alert"
              onPress={async () => {
                if (await asking.ask({ type: 'remove-member', member: removing.id })) setRemoving(null)
              }}
            >
              {t.group.people.remove}
            </Button>
          </div>
          <ErrorText text={asking.wrong} />
        </Dialog>
      )}
    </Card>
  )
}

function Beside({ member, me }: { readonly member: Person; readonly me: boolean }): JSX.Element | null {
  const words = [member.lens, me && t.group.you, member.role === 'keeper' && t.group.keeper].filter(Boolean)
  return words.length === 0 ? null : <span class="soft small"> {words.join(', ')}</span>
}

interface PersonMenuProps {
  readonly member: Person
  readonly asking: Asking
  readonly onRemove: () => void
}

function PersonMenu({ member, asking, onRemove }: PersonMenuProps): JSX.Element {
  const role = member.role === 'keeper' ? 'member' : 'keeper'
  return (
    <Menu
      label={t.group.people.more(member.name)}
      items={[
        {
          label: role === 'keeper' ? t.group.people.makeKeeper : t.group.people.makeMember,
          onPress: () => void asking.ask({ type: 'set-role', member: member.id, role }),
        },
        { label: t.group.people.remove, onPress: onRemove },
      ]}
    >
      ···
    </Menu>
  )
}

interface EditMeProps {
  readonly asking: Asking
  readonly me: Person | undefined
  readonly onDone: () => void
}

function EditMe({ asking, me, onDone }: EditMeProps): JSX.Element {
  const [name, setName] = useState(me?.name ?? '')
  const [lens, setLens] = useState(me?.lens ?? '')
  return (
    <form
      noValidate
      onSubmit={async (event) => {
        event.preventDefault()
        if (await asking.ask({ type: 'edit-me', name: name.trim(), lens: lens.trim() || null })) onDone()
      }}
    >
      <Field label={door.name} value={name} onValue={setName} maxLength={80} autoComplete="nickname" />
      <Field label={door.lens} hint={door.lensHint} value={lens} onValue={setLens} maxLength={60} />
      <FormActions send={t.group.save} leave={t.group.cancel} onLeave={onDone} busy={asking.busy} />
    </form>
  )
}
