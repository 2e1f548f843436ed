import type { LinkRole } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import { say } from '../../text/catalogue.ts'
import { join } from '../../text/en/join.ts'
import { Choice } from '../../ui/Field.tsx'

const t = say({ en: join })

interface ListeningProps {
  readonly role: LinkRole
  readonly listening: boolean
  readonly onChange: (listening: boolean) => void
}

/** Whether one is called in rounds; for those who hold the frame the same choice has other words. */
export function Listening({ role, listening, onChange }: ListeningProps): JSX.Element {
  const holds = role !== 'participant'
  return (
    <fieldset class="block">
      <legend>{holds ? t.frame : t.today}</legend>
      <Choice name="listening" checked={!listening} onChoose={() => onChange(false)}>
        {holds ? t.speakInRounds : t.takePart}
        {!holds && <span class="hint">{t.takePartHint}</span>}
      </Choice>
      <Choice name="listening" checked={listening} onChoose={() => onChange(true)}>
        {holds ? t.holdTheFrame : t.listen}
        {!holds && <span class="hint">{t.listenHint}</span>}
      </Choice>
    </fieldset>
  )
}
