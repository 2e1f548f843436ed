import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Forecast } from '../../features/facilitator-controls/Forecast.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import type { Open } from './dialogs/Dialogs.tsx'
import { linksOf } from './links.ts'

interface HeaderProps {
  readonly session: Session
  readonly view: View
  readonly open: (dialog: Open) => void
}

/** The session's title and planned end, and what is opened from anywhere. */
export function Header({ session, view, open }: HeaderProps): JSX.Element {
  const [told, setTold] = useState(true)
  const { display } = linksOf(session.id)
  return (
    <header>
      {told && display && (
        <Notice
          answers={
            <Button look="plain" onPress={() => setTold(false)}>
              {t.facilitator.hide}
            </Button>
          }
        >
          {t.facilitator.banner}{' '}
          <a href={display} target="_blank" rel="noopener">
            {t.facilitator.openDisplay}
          </a>{' '}
          {t.facilitator.bannerEnd}
        </Notice>
      )}
      <div class="head">
        <div>
          <h1>{view.title}</h1>
          <p class="small soft">
            <Forecast session={session} view={view} />
            {view.practice && ` · ${t.facilitator.practice}`}
          </p>
        </div>
        <div class="row">
          <Button onPress={() => open({ about: 'invite' })}>{t.facilitator.invite}</Button>
          <Button look="plain" onPress={() => open({ about: 'me' })}>
            {t.facilitator.forMe}
          </Button>
          <Button look="plain" onPress={() => open({ about: 'keys' })}>
            {t.facilitator.keys}
          </Button>
          {view.status === 'live' && (
            <Button look="plain" onPress={() => open({ about: 'close' })}>
              {t.facilitator.closeCircle}
            </Button>
          )}
        </div>
      </div>
    </header>
  )
}
