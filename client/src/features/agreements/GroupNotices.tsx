import type { GroupLine } from '@circlet/shared/session/model/parts/prompt'
import type { View } from '@circlet/shared/session/model/view'
import { sentenceOf } from '@circlet/shared/text/prompt-wording'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import { agreementsAsked } from './agreements-asked.ts'
import './agreements.css'

interface GroupNoticesProps {
  readonly session: Session
  readonly view: View
}

/** What the group asks of or shows to everyone: agreements that changed, and the note that is brought up. */
export function GroupNotices({ session, view }: GroupNoticesProps): JSX.Element {
  return (
    <>
      {agreementsAsked(view) && <NormsChanged session={session} view={view} />}
      {view.groupLine && <Line key={view.groupLine.wording} session={session} line={view.groupLine} />}
      {view.note && <ShownNote key={view.note} view={view} note={view.note} />}
    </>
  )
}

/** Lists only new agreements; when none is new, some were removed, so it lists all that remain. */
function NormsChanged({ session, view }: GroupNoticesProps): JSX.Element {
  const { version, items } = view.norms
  const since = view.you.acceptedNorms ?? version
  const fresh = items.filter((_, place) => (view.normsSince[place] ?? version) > since)
  return (
    <Notice
      answers={<Button onPress={() => session.send({ type: 'accept-norms', version })}>{t.agreements.accept}</Button>}
    >
      <strong>{t.agreements.changed}</strong> {fresh.length > 0 ? t.agreements.isNew : t.agreements.isFewer}
      {(fresh.length > 0 ? fresh : items).map((item) => (
        <span key={item} class="agreed-line">
          {item}
        </span>
      ))}
    </Notice>
  )
}

/** What the circle says to everyone while no facilitator is here, for as long as it is shown (BA14). */
function Line({ session, line }: { readonly session: Session; readonly line: GroupLine }): JSX.Element | null {
  const over = useReached(session, line.until)
  const sentence = sentenceOf(t.prompts, line.wording)
  return over || sentence === null ? null : <Notice>{sentence}</Notice>
}

function ShownNote({ view, note }: { readonly view: View; readonly note: NonNullable<View['note']> }) {
  const [away, putAway] = useState(false)
  if (away) return null
  return (
    <Notice
      look="warm"
      answers={
        <Button look="plain" onPress={() => putAway(true)}>
          {t.agreements.close}
        </Button>
      }
    >
      <strong>{t.agreements.notes[note]}</strong>
      <span class="agreed-line">{view[note]}</span>
    </Notice>
  )
}
