import { nextRoles } from '@circlet/shared/session/next-roles'
import type { View } from '@circlet/shared/session/view'
import { HOUR } from '@circlet/shared/time'
import type { JSX } from 'preact'
import type { Closed } from '../../session/model.ts'
import { storage } from '../../session/storage.ts'
import { dayAndTime, say } from '../../text/catalogue.ts'
import { ended } from '../../text/en/ended.ts'
import { people } from '../../text/en/people.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Page } from '../../ui/page/Page.tsx'
import './ended.css'

const t = say({ en: ended })
const { nextTime } = say({ en: people })

interface EndedProps {
  readonly why: Closed
  readonly id: string
  readonly view: View | null
}

/** It is over for this browser: why, and what stays of it. */
export function Ended({ why, id, view }: EndedProps): JSX.Element {
  switch (why) {
    case 'ended':
      return <Thanks view={view} />
    case 'left':
      return <Over title={t.leftTitle} words={t.left} />
    case 'removed':
      return <Over title={t.removedTitle} words={t.removed} />
    case 'erased':
    case 'unknown-session':
      return <Over title={t.erasedTitle} words={t.erased} />
    case 'revoked':
    case 'not-allowed':
      return <Over title={t.notValidTitle} words={t.notValid} />
    case 'client-outdated':
      return <Outdated id={id} />
    default:
      return why satisfies never
  }
}

/** Thanks, what the group wrote down, and what becomes of it. */
function Thanks({ view }: { readonly view: View | null }): JSX.Element {
  const written = view?.agenda.phases.filter((phase) => phase.outcomeText) ?? []
  return (
    <Page title={t.thanksTitle} lead={t.thanks}>
      {written.length > 0 && (
        <Card>
          <h2>{t.wrote}</h2>
          <dl class="written">
            {written.map((phase) => (
              <div key={phase.id}>
                <dt>{phase.title}</dt>
                <dd>{phase.outcomeText}</dd>
              </div>
            ))}
          </dl>
        </Card>
      )}
      {view && !view.practice && <NextTime view={view} />}
      <p>{view?.practice ? t.staysPractice : t.stays}</p>
      {view?.endedAt && !view.practice && (
        <p class="soft">{t.erasedAt(dayAndTime(view.endedAt + view.options.retentionHours * HOUR))}</p>
      )}
      <Home />
    </Page>
  )
}

/** Roles go round: who could hold the circle next time (MB22). */
function NextTime({ view }: { readonly view: View }): JSX.Element | null {
  const { facilitator, timekeeper } = nextRoles(view)
  if (!facilitator) return null
  const { name } = facilitator
  return <p>{timekeeper ? nextTime.two(name, timekeeper.name) : nextTime.one(name)}</p>
}

function Over({ title, words }: { readonly title: string; readonly words: string }): JSX.Element {
  return (
    <Page title={title}>
      <p>{words}</p>
      <Home />
    </Page>
  )
}

function Home(): JSX.Element {
  return (
    <p>
      <a class="button" href="/">
        {t.next}
      </a>
    </p>
  )
}

/** Asks for one reload, and never for a second: a page that is still too old would ask for ever. */
function Outdated({ id }: { readonly id: string }): JSX.Element {
  const again = storage.note<boolean>(id, 'reloaded') === true
  const reload = () => {
    storage.keepNote(id, 'reloaded', true)
    location.reload()
  }
  return (
    <Page title={t.outdatedTitle} lead={again ? t.stillOld : t.outdated}>
      {!again && (
        <p>
          <Button look="primary" onPress={reload}>
            {t.reload}
          </Button>
        </p>
      )}
    </Page>
  )
}
