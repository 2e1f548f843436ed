import type { CaptureKind } from '@circlet/shared/session/model/parts/capture'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { CaptureForm } from './CaptureForm.tsx'
import { CaptureLine } from './CaptureLine.tsx'
import { writeDown } from './write-down.ts'
import './captures.css'

const ORDER: readonly CaptureKind[] = ['decision', 'action', 'learning', 'parked', 'line']

interface CapturesProps {
  readonly session: Session
  readonly view: View
  /** Nothing of it can be changed any more. */
  readonly settled?: boolean
}

/** What is written down, by kind, and the way to write something more. */
export function Captures({ session, view, settled = false }: CapturesProps): JSX.Element {
  const [writing, setWriting] = useState(false)
  const kinds = ORDER.filter((kind) => view.captures.some((capture) => capture.kind === kind))
  return (
    <div class="kept">
      {kinds.length === 0 && !writing && <p class="small soft">{t.captures.nothing}</p>}
      {kinds.map((kind) => (
        <section key={kind} aria-label={t.captures.groups[kind]}>
          <h4>{t.captures.groups[kind]}</h4>
          <ul>
            {view.captures
              .filter((capture) => capture.kind === kind)
              .map((capture) => (
                <CaptureLine key={capture.id} session={session} view={view} capture={capture} settled={settled} />
              ))}
          </ul>
        </section>
      ))}
      {writing && (
        <CaptureForm
          mayHide
          onSave={(written) => {
            setWriting(false)
            void writeDown(session, written)
          }}
          onClose={() => setWriting(false)}
        />
      )}
      {!writing && view.status !== 'ended' && (
        <Button look="plain" onPress={() => setWriting(true)}>
          {t.captures.write}
        </Button>
      )}
    </div>
  )
}
