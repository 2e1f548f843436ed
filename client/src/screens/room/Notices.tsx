import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { keepFocus } from '../../design/hooks/keep-focus.ts'
import { Notice } from '../../design/Notice.tsx'
import { GroupNotices } from '../../features/agreements/GroupNotices.tsx'
import { Polls } from '../../features/polls/Polls.tsx'
import { nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { ClaimCard } from './ClaimCard.tsx'
import { ComingBack } from './ComingBack.tsx'

type NoticeOf = Session['notices']['value'][number]

/** What was refused, what happened and what is asked, as sentences that can be answered. */
export function Notices({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const refusal = session.refusal.value
  useEffect(keepFocus, [])
  return (
    <>
      {refusal && (
        <Notice look="warm" answers={<Close onPress={() => session.dismiss()} />}>
          {t.refusals[refusal.code]}
        </Notice>
      )}
      <ClaimCard session={session} view={view} />
      <ComingBack session={session} view={view} />
      {session.notices.value.map((notice) => (
        <Notice key={notice.id} answers={<Answers session={session} notice={notice} />}>
          {sentence(view, notice)}
        </Notice>
      ))}
      <GroupNotices session={session} view={view} />
      <Polls session={session} view={view} />
    </>
  )
}

function Close({ onPress }: { readonly onPress: () => void }): JSX.Element {
  return (
    <Button look="plain" onPress={onPress}>
      {t.floor.close}
    </Button>
  )
}

/** A hand that somebody else raised or took down can be kept as it is, or put back (QU14). */
function Answers({ session, notice }: { readonly session: Session; readonly notice: NoticeOf }): JSX.Element {
  const dismiss = () => session.dismiss(notice.id)
  if (notice.kind === 'hand-raised-for-me' || notice.kind === 'hand-lowered-for-me') {
    const raised = notice.kind === 'hand-raised-for-me'
    const putBack = () => {
      dismiss()
      session.send(raised ? { type: 'lower-hand' } : { type: 'raise-hand', kind: notice.hand })
    }
    return (
      <>
        <Button onPress={raised ? dismiss : putBack}>{t.notices.keep}</Button>
        <Button look="plain" onPress={raised ? putBack : dismiss}>
          {t.notices.takeDown}
        </Button>
      </>
    )
  }
  return <Close onPress={dismiss} />
}

function sentence(view: View, notice: NoticeOf): string {
  switch (notice.kind) {
    case 'hand-raised-for-me':
      return t.notices.raised(nameOf(view, notice.by))
    case 'hand-lowered-for-me':
      return t.notices.lowered(nameOf(view, notice.by))
    case 'overtaken':
      return t.notices.overtaken[notice.reason]
    case 'word-seen':
      return t.notices.wordSeen
    case 'passed-over':
      return t.notices.passedOver(nameOf(view, notice.member))
    case 'took-over':
      return t.notices.tookOver(nameOf(view, notice.member))
    default:
      return notice satisfies never
  }
}
