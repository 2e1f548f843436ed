import { nextDates } from '@circlet/shared/group/dates'
import type { GroupSession } from '@circlet/shared/group/view'
import { DAY } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Created } from '../../../api/http.ts'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { Disclosure } from '../../../design/Disclosure.tsx'
import { LinkBox } from '../../../features/share-link/LinkBox.tsx'
import { storage } from '../../../storage/storage.ts'
import { dayAndTime } from '../../../text/formatting.ts'
import { t } from '../../../text/index.ts'
import { EnterSession } from '../EnterSession.tsx'
import { StartSession } from '../StartSession.tsx'
import type { SectionProps } from './section-props.ts'

const ROLES = ['participant', 'facilitator', 'timekeeper', 'display'] as const

/** The session that can be entered, to whom its parts fall, and for keepers the way to a new one. */
export function Sessions({ group, view }: SectionProps): JSX.Element {
  const nameOf = (person: string | null) => view.members.find(({ id }) => id === person)?.name ?? null
  const { starter, facilitator, timekeeper } = view.next
  const [next] = view.cadence ? nextDates(view.cadence, Date.now(), 1) : []
  // Nobody ended them, and nobody comes any more: a day later they are no longer offered.
  const toEnter = view.sessions.filter(
    ({ endedAt, startsAt }) => endedAt === null && startsAt !== null && startsAt > Date.now() - DAY,
  )
  return (
    <Card class="next-session">
      <h2>{t.group.session.title}</h2>
      {next !== undefined && <p class="next-date">{t.group.session.next(dayAndTime(next))}</p>}
      <p>{t.group.session.parts(nameOf(starter) ?? '', nameOf(facilitator) ?? '', nameOf(timekeeper))}</p>
      <p class="soft small">{t.group.session.goRound}</p>
      {toEnter.map((session) => (
        <ToEnter key={session.id} group={group} view={view} session={session} />
      ))}
      {view.you.role === 'keeper' && (
        <Disclosure button={t.group.session.start} {...(toEnter.length === 0 && { look: 'primary' as const })}>
          {(close) => <StartSession group={group} view={view} onDone={close} />}
        </Disclosure>
      )}
    </Card>
  )
}

function ToEnter({ group, view, session }: SectionProps & { readonly session: GroupSession }): JSX.Element {
  const [entering, setEntering] = useState(false)
  const made = storage.note<Created>(session.id, 'made')
  const { title, startsAt } = session
  return (
    <section class="to-enter">
      <h3>{t.group.session.isOpen(title)}</h3>
      {startsAt !== null && startsAt > Date.now() && <p>{t.group.session.begins(dayAndTime(startsAt))}</p>}
      <div class="row">
        {storage.seat(session.id) ? (
          <a class="button primary" href={`/s/${session.id}`}>
            {t.group.session.comeIn}
          </a>
        ) : (
          <Button look="primary" aria-label={t.group.session.comeInto(title)} onPress={() => setEntering(true)}>
            {t.group.session.comeIn}
          </Button>
        )}
      </div>
      {entering && <EnterSession group={group} view={view} session={session} onClose={() => setEntering(false)} />}
      {made && (
        <details>
          <summary>{t.group.session.links}</summary>
          <div class="stack">
            <p class="soft small">{t.group.session.linksHint}</p>
            {ROLES.map((role) => (
              <div key={role}>
                <h4>{t.group.session.roles[role]}</h4>
                <LinkBox link={made.links[role]} title={title} label={t.group.session.roles[role]} />
              </div>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
