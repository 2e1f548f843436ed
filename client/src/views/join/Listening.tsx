import type { LinkRole } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import { say } from '../../text/catalogue.ts'
import { join } from '../../text/en/join.ts'
import { Choice } from '../../ui/Field.tsx'
import type { Arrival } from './take-seat.ts'

const t = say({ en: join })

interface ListeningProps {
  readonly role: LinkRole
  readonly arrival: Arrival
  readonly onChange: (part: Partial<Arrival>) => void
}

/** Whether one is called in rounds; for those who hold the frame the same choice has other words. */
export function Listening({ role, arrival: { listening, firstTime }, onChange }: ListeningProps): JSX.Element {
  const holds = role !== 'participant'
  return (
    <fieldset class="block">
      <legend>{holds ? t.frame : t.today}</legend>
      <Choice name="listening" checked={!listening} onChoose={() => onChange({ listening: false })}>
        {holds ? t.speakInRounds : t.takePart}
        {!holds && <span class="hint">{t.takePartHint}</span>}
      </Choice>
      <Choice name="listening" checked={listening} onChoose={() => onChange({ listening: true })}>
        {holds ? t.holdTheFrame : t.listen}
        {!holds && <span class="hint">{t.listenHint}</span>}
      </Choice>
      {!holds && (
        <Choice kind="checkbox" name="first" checked={firstTime} onChoose={() => onChange({ firstTime: !firstTime })}>
          {t.firstTime}
          <span class="hint">{t.firstTimeHint}</span>
        </Choice>
      )}
    </fieldset>
  )
}
