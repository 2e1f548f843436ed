import type { JSX } from 'preact'
import { dayAndTime, say } from '../../text/catalogue.ts'
import { created } from '../../text/en/home.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { LinkBox } from '../../ui/page/LinkBox.tsx'
import { Page } from '../../ui/page/Page.tsx'
import type { Made } from './made.ts'
import './created.css'

const t = say({ en: created })

interface CreatedPageProps {
  readonly made: Made
  readonly onAnother: () => void
}

/** The session is there: its links, the one for everyone first, and the way into the facilitator's panel. */
export function CreatedPage({ made, onAnother }: CreatedPageProps): JSX.Element {
  const when = made.startsAt === null ? null : dayAndTime(made.startsAt)
  const link = (role: keyof Made['links']) => (
    <LinkBox link={made.links[role]} invitation={t.invitation(made.title, when, made.links[role])} title={made.title} />
  )
  return (
    <Page title={t.title} lead={when === null ? made.title : `${made.title}. ${t.begins(when)}`}>
      <Card class="for-everyone">
        <h2>{t.everyone}</h2>
        {link('participant')}
      </Card>
      <section class="block" aria-labelledby="others">
        <h2 id="others">{t.otherLinks}</h2>
        {(['facilitator', 'timekeeper', 'display'] as const).map((role) => (
          <details key={role} class="other-link">
            <summary>{t.others[role].title}</summary>
            <p class="soft">{t.others[role].hint}</p>
            {link(role)}
          </details>
        ))}
      </section>
      <p>{t.keep}</p>
      <div class="row">
        <a class="button primary large" href={`/s/${made.sessionId}#${made.tokens.facilitator}`}>
          {t.open}
        </a>
        <Button look="plain" onPress={onAnother}>
          {t.another}
        </Button>
      </div>
    </Page>
  )
}
