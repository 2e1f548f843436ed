import type { Capture } from '@circlet/shared/session/model/parts/capture'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Menu, type MenuItem } from '../../design/Menu.tsx'
import { nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { CaptureForm } from './CaptureForm.tsx'

interface CaptureLineProps {
  readonly session: Session
  readonly view: View
  readonly capture: Capture
  readonly settled: boolean
}

/** One thing that is written down: who wrote it, whose it is to do, and what may be done with it. */
export function CaptureLine({ session, view, capture, settled }: CaptureLineProps): JSX.Element {
  const [editing, setEditing] = useState(false)
  const me = view.you.memberId
  const free = capture.kind === 'action' && capture.owner === null && view.status !== 'ended'
  const acts = settled ? [] : actsFor(session, view, capture, () => setEditing(true))
  if (editing) {
    return (
      <li>
        <CaptureForm
          capture={capture}
          mayHide={capture.by === me && (capture.owner === null || capture.owner === me)}
          onSave={(changes) => {
            setEditing(false)
            session.send({ type: 'edit-capture', capture: capture.id, changes })
          }}
          onClose={() => setEditing(false)}
        />
      </li>
    )
  }
  return (
    <li>
      <div class="said">
        <p>{capture.text}</p>
        {factsOf(view, capture).map((fact) => (
          <p key={fact} class="small soft">
            {fact}
          </p>
        ))}
        {free && (
          <Button onPress={() => session.send({ type: 'take-action', capture: capture.id })}>{t.captures.take}</Button>
        )}
      </div>
      {acts.length > 0 && (
        <Menu label={t.captures.menu(capture.text)} items={acts}>
          ···
        </Menu>
      )}
    </li>
  )
}

function factsOf(view: View, { kind, by, owner, step, due, help, confidence, private: alone }: Capture): string[] {
  const mine = owner === view.you.memberId
  const taken = owner === null ? t.captures.nobodys : mine ? t.captures.iTake : t.captures.takes(nameOf(view, owner))
  // A member who removed their data has no name here.
  const writer = nameOf(view, by)
  const facts = [
    alone ? t.captures.forMe : writer !== '' && t.captures.by(writer),
    kind === 'action' && !alone && taken,
    step && t.captures.firstStep(step),
    due && t.captures.until(due),
    help && t.captures.helped(help),
    confidence !== null && t.captures.sure(confidence),
  ]
  return facts.filter((fact) => typeof fact === 'string')
}

function actsFor(session: Session, view: View, capture: Capture, edit: () => void): readonly MenuItem[] {
  const { memberId, role } = view.you
  const mine = capture.by === memberId
  const taken = capture.owner !== null && capture.owner === memberId
  // After the end only one's own is still worked on (SE2).
  const steers = role === 'facilitator' && view.status !== 'ended'
  if (!mine && !taken && !steers) return []
  const { id, private: alone } = capture
  const change = (changes: { private?: boolean; owner?: null }) =>
    session.send({ type: 'edit-capture', capture: id, changes })
  return [
    { label: t.captures.edit, onPress: edit },
    ...(taken && !alone ? [{ label: t.captures.giveBack, onPress: () => change({ owner: null }) }] : []),
    ...(mine && alone ? [{ label: t.captures.share, onPress: () => change({ private: false }) }] : []),
    { label: t.captures.remove, onPress: () => session.send({ type: 'remove-capture', capture: id }) },
  ]
}
