import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Page } from '../../design/page/Page.tsx'
import { LinkBox } from '../../features/share-link/LinkBox.tsx'
import { dayAndTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import type { Made } from './made.ts'
import './created.css'

interface CreatedPageProps {
  readonly made: Made
  readonly onAnother: () => void
}

/** The session is there: its links, the one for everyone first, and the way into the facilitator's panel. */
export function CreatedPage({ made, onAnother }: CreatedPageProps): JSX.Element {
  const when = made.startsAt === null ? null : dayAndTime(made.startsAt)
  const link = (role: keyof Made['links']) => (
    <LinkBox
      link={made.links[role]}
      invitation={t.created.invitation(made.title, when, made.links[role])}
      title={made.title}
    />
  )
  return (
    <Page title={t.created.title} lead={when === null ? made.title : `${made.title}. ${t.created.begins(when)}`}>
      <Card class="for-everyone">
        <h2>{t.created.everyone}</h2>
        {link('participant')}
      </Card>
      <section class="block" aria-labelledby="others">
        <h2 id="others">{t.created.otherLinks}</h2>
        {(['facilitator', 'timekeeper', 'display'] as const).map((role) => (
          <details key={role} class="other-link">
            <summary>{t.created.others[role].title}</summary>
            <p class="soft">{t.created.others[role].hint}</p>
            {link(role)}
          </details>
        ))}
      </section>
      <p>{t.created.keep}</p>
      <div class="row">
        <a class="button primary large" href={`/s/${made.sessionId}#${made.tokens.facilitator}`}>
          {t.created.open}
        </a>
        <Button look="plain" onPress={onAnother}>
          {t.created.another}
        </Button>
      </div>
    </Page>
  )
}
