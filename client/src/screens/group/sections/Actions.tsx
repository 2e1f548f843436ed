import { isOpen } from '@circlet/shared/group/actions'
import type { JSX } from 'preact'
import { Card } from '../../../design/Card.tsx'
import { Disclosure } from '../../../design/Disclosure.tsx'
import { ActionText } from '../../../features/group-actions/ActionText.tsx'
import { MyAction } from '../../../features/group-actions/MyAction.tsx'
import { t } from '../../../text/index.ts'
import { ErrorText } from '../ErrorText.tsx'
import { useAsk } from '../use-ask.ts'
import type { SectionProps } from './section-props.ts'
import { TakeAction } from './TakeAction.tsx'

/** How many of those that are over are still shown. */
const PAST = 12

/** Open actions: a person's own first, with the question how it went. Nobody sees another's private ones. */
export function Actions({ group, view }: SectionProps): JSX.Element {
  const { ask, wrong, busy } = useAsk(group)
  const { memberId, actions: ownOnly } = view.you
  const mine = [
    ...view.actions.filter(({ owner }) => owner === memberId).map((action) => ({ action, isPrivate: false })),
    ...ownOnly.map((action) => ({ action, isPrivate: true })),
  ]
  const openOfMine = mine.filter(({ action }) => isOpen(action))
  const others = view.actions.filter((action) => action.owner !== memberId && isOpen(action))
  const past = [...view.actions.filter((action) => !isOpen(action)).slice(-PAST)].reverse()
  const nameOf = (person: string) => view.members.find(({ id }) => id === person)?.name ?? ''
  return (
    <Card>
      <h2>{t.actions.title}</h2>
      <section class="block">
        <h3>{t.actions.mine}</h3>
        {openOfMine.length === 0 && <p class="soft">{t.actions.noneOfMine}</p>}
        <ul class="actions">
          {openOfMine.map(({ action, isPrivate }) => (
            <MyAction key={action.id} action={action} isPrivate={isPrivate} say={ask} />
          ))}
        </ul>
        <Disclosure button={t.actions.take}>
          {(close) => (
            <TakeAction
              busy={busy}
              onClose={close}
              onTake={async (action) => {
                if (await ask(action)) close()
              }}
            />
          )}
        </Disclosure>
        <ErrorText text={wrong} />
      </section>
      <section class="block">
        <h3>{t.actions.others}</h3>
        {others.length === 0 && <p class="soft">{t.actions.none}</p>}
        <ul class="actions">
          {others.map((action) => (
            <li key={action.id}>
              <ActionText action={action} name={nameOf(action.owner)} />
            </li>
          ))}
        </ul>
      </section>
      {past.length > 0 && (
        <details>
          <summary>{t.actions.past}</summary>
          <ul class="actions">
            {past.map((action) => (
              <li key={action.id}>
                <ActionText action={action} name={nameOf(action.owner)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
