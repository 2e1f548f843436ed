import type { View } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Session } from '../../session/model.ts'
import { say } from '../../text/catalogue.ts'
import { notices } from '../../text/en/notices.ts'
import { refusals } from '../../text/en/refusals.ts'
import { GroupNotices } from '../agreed/GroupNotices.tsx'
import { Questions } from '../asked/Questions.tsx'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import { ClaimCard } from './ClaimCard.tsx'
import { ComingBack } from './ComingBack.tsx'
import { keepFocus } from './keep-focus.ts'
import { nameOf } from './who-is-next.ts'
import { words } from './words.ts'

const texts = say({ en: notices })
const refusalTexts = say({ en: refusals })

type NoticeOf = Session['notices']['value'][number]

/** What was refused, what happened and what is asked, as sentences that can be answered. */
export function Notices({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const refusal = session.refusal.value
  useEffect(keepFocus, [])
  return (
    <>
      {refusal && (
        <Notice look="warm" answers={<Close onPress={() => session.dismiss()} />}>
          {refusalTexts[refusal.code]}
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
      <Questions session={session} view={view} />
    </>
  )
}

function Close({ onPress }: { readonly onPress: () => void }): JSX.Element {
  return (
    <Button look="plain" onPress={onPress}>
      {words.close}
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
        <Button onPress={raised ? dismiss : putBack}>{texts.keep}</Button>
        <Button look="plain" onPress={raised ? putBack : dismiss}>
          {texts.takeDown}
        </Button>
      </>
    )
  }
  return <Close onPress={dismiss} />
}

function sentence(view: View, notice: NoticeOf): string {
  switch (notice.kind) {
    case 'hand-raised-for-me':
      return texts.raised(nameOf(view, notice.by))
    case 'hand-lowered-for-me':
      return texts.lowered(nameOf(view, notice.by))
    case 'overtaken':
      return texts.overtaken[notice.reason]
    case 'word-seen':
      return texts.wordSeen
    case 'passed-over':
      return texts.passedOver(nameOf(view, notice.member))
    case 'took-over':
      return texts.tookOver(nameOf(view, notice.member))
    default:
      return notice satisfies never
  }
}
