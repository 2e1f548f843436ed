import type { View } from '@circlet/shared/session/model/view'
import { runningPhase } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'

interface InnerCircleProps {
  readonly session: Session
  readonly view: View
}

/** Who sits inside and which chairs are free; people who sit there can leave theirs, and are asked to when all are taken. */
export function InnerCircle({ session, view }: InnerCircleProps): JSX.Element | null {
  const { inner, you } = view
  if (!inner) return null
  const inside = you.memberId !== null && inner.members.includes(you.memberId)
  const newest = inner.members.at(-1)
  return (
    <section class="inner-circle" aria-label={t.breakouts.inner}>
      {inside && inner.fullSince !== null && (
        <Notice>{newest === you.memberId ? t.breakouts.welcome : t.breakouts.makeRoom(nameOf(view, newest))}</Notice>
      )}
      <Chairs view={view} />
      {inside && (
        <Button look="plain" onPress={() => session.send({ type: 'leave-chair' })}>
          {t.breakouts.leaveChair}
        </Button>
      )}
    </section>
  )
}

/** The names of those inside, and a mark for each free chair. */
export function Chairs({ view }: { readonly view: View }): JSX.Element | null {
  if (!view.inner) return null
  const { members } = view.inner
  const free = Math.max(0, (runningPhase(view)?.chairs ?? 0) + 1 - members.length)
  return (
    <>
      <h2 class="small soft">{t.breakouts.inner}</h2>
      <ul class="chairs">
        {members.map((id) => (
          <li key={id} class={id === view.floor?.speaker ? 'now' : ''}>
            {nameOf(view, id)}
          </li>
        ))}
        {free > 0 && <li class="free">{free === 1 ? t.breakouts.emptyChair : t.breakouts.free(free)}</li>}
      </ul>
    </>
  )
}
