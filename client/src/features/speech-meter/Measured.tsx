import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { arrive, level, type Measuring, measuring, start, stop } from './measuring.ts'
import './speech-meter.css'

/** Whether somebody's speaking time is counted at all, so that measuring it makes sense (BA1, BA16). */
export const isCounted = ({ options, you }: View) =>
  options.prompts &&
  you.role !== 'facilitator' &&
  you.preferences?.prompts !== false &&
  you.preferences?.measured !== false

/** The state of measuring, on the screen itself, with the button that ends it; nothing while it is off. */
export function MeasuredHere({
  session,
  view,
}: {
  readonly session: Session
  readonly view: View
}): JSX.Element | null {
  const counted = isCounted(view)
  useEffect(() => {
    if (!counted) return
    arrive(session.id)
    return () => stop(session.id)
  }, [counted, session])
  return counted && measuring.value !== 'off' ? (
    <section class="measured" aria-label={t.speechMeter.title}>
      <Standing session={session} state={measuring.value} />
    </section>
  ) : null
}

interface StandingProps {
  readonly session: Session
  readonly state: Exclude<Measuring, 'off'>
}

/** The state in words, what is heard, and what the person can do. */
export function Standing({ session, state }: StandingProps): JSX.Element {
  const off = () => stop(session.id)
  return (
    <>
      <p class="small" role="status">
        {t.speechMeter.states[state]}
      </p>
      {state === 'on' && <Meter />}
      <div class="row">
        {state === 'on' || state === 'starting' ? (
          <Button onPress={off}>{t.speechMeter.stop}</Button>
        ) : (
          <>
            {state !== 'cannot' && (
              <Button onPress={() => void start(session)}>
                {state === 'ready' ? t.speechMeter.start : t.speechMeter.again}
              </Button>
            )}
            <Button look="plain" onPress={off}>
              {t.speechMeter.never}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

const SOFTEST_DB = -70

/** How loud it is, for the speaker's own eyes: no live region, it moves ten times a second. */
function Meter(): JSX.Element {
  const { levelDb, isSpeech } = level.value ?? { levelDb: SOFTEST_DB, isSpeech: false }
  return (
    <span class="level">
      <meter aria-label={t.speechMeter.meter} min={SOFTEST_DB} max={0} value={levelDb} />
      <span class="small soft">{t.speechMeter.speech[isSpeech ? 'yes' : 'no']}</span>
    </span>
  )
}
