import type { MemberId } from '@circlet/shared/ids'
import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { lazy } from '../../lazy.tsx'
import type { Session } from '../../session/model.ts'
import { t } from '../../text/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { RoundList } from '../../ui/floor/RoundList.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Acts } from './Acts.tsx'
import type { Open } from './Dialogs.tsx'
import { People } from './People.tsx'
import { QueueList } from './QueueList.tsx'

// Says nothing before people have talked for a while.
const HowShared = lazy(async () => (await import('./HowShared.tsx')).HowShared)

interface PeopleColumnProps {
  readonly session: Session
  readonly view: View
  readonly open: (dialog: Open) => void
  readonly chosen: MemberId | null
  readonly choose: (member: MemberId | null) => void
}

/** The order of speaking, and everybody. */
export function PeopleColumn({ session, view, open, chosen, choose }: PeopleColumnProps): JSX.Element {
  return (
    <section class="column people">
      {view.round && (
        <Card>
          <h2>{t.facilitator.round.title}</h2>
          <RoundList view={view} />
          <Button look="plain" onPress={() => session.send({ type: 'end-round' })}>
            {t.facilitator.steer.endRound}
          </Button>
        </Card>
      )}
      {ruling(view).floor && view.status === 'live' && (
        <Card>
          <div class="card-head">
            <h2>{t.facilitator.queue.title}</h2>
            <QueueMenu session={session} view={view} />
          </div>
          <QueueList session={session} view={view} chosen={chosen} choose={choose} />
        </Card>
      )}
      <Card>
        <People session={session} view={view} open={open} />
        {view.status === 'live' && <HowShared session={session} view={view} />}
      </Card>
      <Acts view={view} />
    </section>
  )
}

function QueueMenu({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const { queue } = t.facilitator
  const { open, policy, hands } = view.queue
  const policies = Object.keys(queue.policies) as (keyof typeof queue.policies)[]
  return (
    <Menu
      label={queue.menu}
      items={[
        { label: open ? queue.close : queue.open, onPress: () => session.send({ type: 'set-queue', open: !open }) },
        {
          label: queue.allDown,
          why: hands.length === 0 ? queue.nobody : null,
          onPress: () => session.send({ type: 'lower-all-hands' }),
        },
        ...policies.map((one) => ({
          label: queue.policies[one],
          why: one === policy ? queue.now : null,
          onPress: () => session.send({ type: 'set-queue', policy: one }),
        })),
      ]}
    >
      ···
    </Menu>
  )
}
