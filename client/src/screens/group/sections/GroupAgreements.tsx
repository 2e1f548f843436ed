import type { JSX } from 'preact'
import { Card } from '../../../design/Card.tsx'
import { Disclosure } from '../../../design/Disclosure.tsx'
import { Norms } from '../../../design/page/Page.tsx'
import { t } from '../../../text/index.ts'
import { EditGroup } from '../EditGroup.tsx'
import type { SectionProps } from './section-props.ts'

/** What the group agrees on, and its own notes. */
export function GroupAgreements({ group, view }: SectionProps): JSX.Element {
  return (
    <Card>
      <h2>{t.group.agreed.title}</h2>
      {view.norms.length > 0 ? <Norms items={view.norms} /> : <p class="soft">{t.group.agreed.none}</p>}
      {(['disagreement', 'support'] as const).map(
        (note) =>
          view[note] && (
            <section key={note} class="block">
              <h3>{t.group.agreed[note]}</h3>
              <p class="as-written">{view[note]}</p>
            </section>
          ),
      )}
      {view.you.role === 'keeper' && (
        <Disclosure button={t.group.agreed.edit} look="plain">
          {(close) => <EditGroup group={group} view={view} onDone={close} />}
        </Disclosure>
      )}
    </Card>
  )
}
