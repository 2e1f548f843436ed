import { traitsOf } from '@circlet/shared/formats/template-traits'
import { isOpen } from '@circlet/shared/group/actions'
import type { GroupView } from '@circlet/shared/group/view'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { getGroup, sendGroupCommand } from '../../api/groups.ts'
import { groupOfSession } from '../../storage/saved-groups.ts'
import { t } from '../../text/index.ts'
import { MyAction } from '../group-actions/MyAction.tsx'
import '../group-actions/group-actions.css'

/** What people of the group took on last time, for the beginning of its next session; each says of their own how it went. */
export function LastActions({ view }: { readonly view: View }): JSX.Element | null {
  return (
    <>
      {view.sinceLast && isBeginning(view) && <Brought view={view} actions={view.sinceLast} />}
      {traitsOf(view.template)?.looksBack && <TheQuarter session={view.sessionId} />}
    </>
  )
}

/** In a review, for people who came from the group's page: what it looks back on. */
function TheQuarter({ session }: { readonly session: string }): JSX.Element | null {
  const group = groupOfSession(session)
  if (!group) return null
  return (
    <p>
      <a class="button" href={`/g/${group.id}?quarter`} target="_blank" rel="noopener">
        {t.actions.quarter}
      </a>
    </p>
  )
}

interface BroughtProps {
  readonly view: View
  readonly actions: NonNullable<View['sinceLast']>
}

function Brought({ view, actions }: BroughtProps): JSX.Element {
  return (
    <section class="block since-last" aria-labelledby="since-last">
      <h2 id="since-last">{t.actions.since}</h2>
      <p class="soft small">{t.actions.sinceLead}</p>
      <ul class="actions">
        {actions.map(({ name, text, step, status }, place) => (
          <li key={place}>
            <p>
              <strong>{t.actions.takes(name)}</strong>
              {text}
            </p>
            {step && <p class="soft small">{t.actions.firstStep(step)}</p>}
            {status && <p class="soft small">{t.actions.said(status)}</p>}
          </li>
        ))}
      </ul>
      <Mine session={view.sessionId} />
    </section>
  )
}

/** Before the session, and during its first part. */
function isBeginning({ status, agenda }: View): boolean {
  if (status === 'lobby') return true
  return status === 'live' && !agenda.phases.some((phase) => phase.status === 'done')
}

/** My own actions, private ones too, for people who came from the group's page in this browser. */
function Mine({ session }: { readonly session: string }): JSX.Element | null {
  const [known] = useState(() => groupOfSession(session))
  const id = known?.id ?? null
  const token = known?.seat?.token
  const [group, setGroup] = useState<GroupView | null>(null)
  const [said, setSaid] = useState('')
  const look = async () => {
    if (id === null || token === undefined) return
    const answer = await getGroup(id, token)
    if (answer.ok && answer.body.view.you) setGroup(answer.body.view)
  }
  useEffect(() => void look(), [id, token])
  if (id === null || token === undefined || !group) return null
  const { memberId, actions } = group.you
  const mine = [
    ...group.actions.filter(({ owner }) => owner === memberId).map((action) => ({ action, isPrivate: false })),
    ...actions.map((action) => ({ action, isPrivate: true })),
  ].filter(({ action }) => isOpen(action))
  return (
    <>
      {mine.length > 0 && (
        <>
          <h3>{t.actions.mine}</h3>
          <p class="soft small">{t.actions.sinceMine}</p>
        </>
      )}
      <ul class="actions">
        {mine.map(({ action, isPrivate }) => (
          <MyAction
            key={action.id}
            action={action}
            isPrivate={isPrivate}
            say={async (report) => {
              const answer = await sendGroupCommand(id, token, report)
              if (answer.ok) await look()
              setSaid(answer.ok ? t.actions.sinceSaid : t.actions.sinceNotSaid)
              return answer.ok
            }}
          />
        ))}
      </ul>
      <p class="soft small" role="status">
        {said}
      </p>
    </>
  )
}
