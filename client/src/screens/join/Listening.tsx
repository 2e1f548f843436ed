import type { LinkRole } from '@circlet/shared/ids'
import type { JSX } from 'preact'
import { Choice } from '../../design/Field.tsx'
import { t } from '../../text/index.ts'
import type { Arrival } from './take-seat.ts'

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
      <legend>{holds ? t.join.frame : t.join.today}</legend>
      <Choice name="listening" checked={!listening} onChoose={() => onChange({ listening: false })}>
        {holds ? t.join.speakInRounds : t.join.takePart}
        {!holds && <span class="hint">{t.join.takePartHint}</span>}
      </Choice>
      <Choice name="listening" checked={listening} onChoose={() => onChange({ listening: true })}>
        {holds ? t.join.holdTheFrame : t.join.listen}
        {!holds && <span class="hint">{t.join.listenHint}</span>}
      </Choice>
      {!holds && (
        <Choice kind="checkbox" name="first" checked={firstTime} onChoose={() => onChange({ firstTime: !firstTime })}>
          {t.join.firstTime}
          <span class="hint">{t.join.firstTimeHint}</span>
        </Choice>
      )}
    </fieldset>
  )
}
