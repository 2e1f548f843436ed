import type { MemberId } from '@circlet/shared/ids'
import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { lazy } from '../../../design/lazy.tsx'
import { Menu } from '../../../design/Menu.tsx'
import { RoundList } from '../../../features/speaker/RoundList.tsx'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import type { Open } from '../dialogs/Dialogs.tsx'
import { QueueList } from '../floor/QueueList.tsx'
import { Acts } from './Acts.tsx'
import { MemberList } from './MemberList.tsx'

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
        <MemberList session={session} view={view} open={open} />
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
