import { WORKED_ON_AFTER_END } from '@circlet/shared/session/model/parts/capture'
import type { View } from '@circlet/shared/session/model/view'
import { nextRoles } from '@circlet/shared/session/queries/next-roles'
import { HOUR } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Page } from '../../design/page/Page.tsx'
import { Captures } from '../../features/captures/Captures.tsx'
import { ConnectionBanner } from '../../features/connection/ConnectionBanner.tsx'
import { EraseNow, RemoveMyData } from '../../features/privacy/Erasing.tsx'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { dayAndTime, hourOf } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import { Afterwards } from './Afterwards.tsx'
import type { ClosingProps } from './closing-props.ts'
import { Evenness } from './Evenness.tsx'
import { KeepCopy } from './KeepCopy.tsx'
import { PrivateForm } from './PrivateForm.tsx'
import { Reflection } from './Reflection.tsx'
import { Timeline } from './Timeline.tsx'
import { ToMe } from './ToMe.tsx'
import { Unfinished } from './Unfinished.tsx'
import { WayOut } from './WayOut.tsx'

const { nextTime } = t.people

/** The end of a session: thanks, what the group wrote down, what there is still to do, and what becomes of it all. */
export function Closing({ session, view, token }: ClosingProps): JSX.Element {
  return (
    <>
      <ConnectionBanner session={session} />
      <Page title={t.ended.thanksTitle} lead={t.ended.thanks}>
        <p class="on-paper">
          {view.title}
          {view.startedAt !== null && `, ${dayAndTime(view.startedAt)}`}
        </p>
        <Refused session={session} />
        <ToMe view={view} />
        <Unfinished session={session} view={view} />
        <Written session={session} view={view} />
        {!view.practice && <Mine session={session} view={view} />}
        {!view.practice && <NextTime view={view} />}
        <Reflection session={session} view={view} token={token} />
        <Evenness session={session} view={view} token={token} />
        <Timeline session={session} view={view} token={token} />
        {!view.practice && <KeepCopy session={session} view={view} token={token} />}
        <Stays view={view} />
        {!view.practice && (
          <div class="row">
            <RemoveMyData session={session} token={token} />
            {view.you.role === 'facilitator' && <EraseNow session={session} token={token} />}
          </div>
        )}
        <WayOut session={session.id} />
      </Page>
    </>
  )
}

/** A person's look back without a name, and beside it what they can say with their name. */
function Mine({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const checkIn = useRef<HTMLDivElement>(null)
  const goThere = () => checkIn.current?.querySelector('select')?.focus()
  return (
    <>
      <PrivateForm session={session} view={view} onCheckIn={goThere} />
      <Afterwards session={session} view={view} checkIn={checkIn} />
    </>
  )
}

function Refused({ session }: { readonly session: Session }): JSX.Element {
  const refusal = session.refusal.value
  return (
    <div class="told" aria-live="polite">
      {refusal && (
        <Notice
          look="warm"
          answers={
            <Button look="plain" onPress={() => session.dismiss()}>
              {t.ended.close}
            </Button>
          }
        >
          {t.refusals[refusal.code]}
        </Notice>
      )}
    </div>
  )
}

/** The outcome of each phase, and what was written down. People can edit their own captures for a while (SE2). */
function Written({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const until = view.endedAt === null ? null : view.endedAt + WORKED_ON_AFTER_END
  const late = useReached(session, until)
  const outcomes = view.agenda.phases.filter((phase) => phase.outcomeText)
  if (outcomes.length === 0 && view.captures.length === 0) return null
  const { memberId } = view.you
  const some = view.captures.some(({ by, owner }) => by === memberId || owner === memberId)
  return (
    <Card>
      <h2>{t.ended.wrote}</h2>
      {outcomes.length > 0 && (
        <dl class="written">
          {outcomes.map((phase) => (
            <div key={phase.id}>
              <dt>{phase.title}</dt>
              <dd>{phase.outcomeText}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.captures.length > 0 && <Captures session={session} view={view} settled={late} />}
      {some && until !== null && !late && <p class="small soft">{t.ended.stillYours(hourOf(until))}</p>}
    </Card>
  )
}

/** Roles go round: who could hold the circle next time (MB22). */
function NextTime({ view }: { readonly view: View }): JSX.Element | null {
  const { facilitator, timekeeper } = nextRoles(view)
  if (!facilitator) return null
  const { name } = facilitator
  return <p>{timekeeper ? nextTime.two(name, timekeeper.name) : nextTime.one(name)}</p>
}

/** What becomes of it all. */
function Stays({ view }: { readonly view: View }): JSX.Element {
  return (
    <div class="block">
      <p>{view.practice ? t.ended.staysPractice : t.ended.stays}</p>
      {view.endedAt !== null && !view.practice && (
        <p class="soft">{t.ended.erasedAt(dayAndTime(view.endedAt + view.options.retentionHours * HOUR))}</p>
      )}
    </div>
  )
}
