import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../../design/Button.tsx'
import { useSteady } from '../../../design/hooks/use-steady.ts'
import { Undo } from '../../../features/facilitator-controls/Undo.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import type { Open } from '../dialogs/Dialogs.tsx'
import { commandsOf, nextPhase, nextStep, roundIsOver, type Step } from './next-step.ts'
import { OtherOrder } from './OtherOrder.tsx'

interface NextStepProps {
  readonly session: Session
  readonly view: View
  readonly open: (dialog: Open) => void
}

/** The one large button, and the few that stand beside it. */
export function NextStep({ session, view, open }: NextStepProps): JSX.Element {
  const step = nextStep(view)
  const commands = commandsOf(step, view)
  // It changes by itself when somebody hands on: the same press must not then mean the one after.
  const steady = useSteady(JSON.stringify(commands))
  const pending = session.outbox.value.some(({ command }) => commands.some((asked) => asked.type === command.type))
  const press = async () => {
    if (step.does === 'close') open({ about: 'close' })
    // One after the other: the first part can only begin in a session that has begun.
    for (const command of commands) if (!(await session.send(command)).ok) return
  }
  return (
    <div class="next-step">
      <Button
        look="primary"
        size="large"
        wide
        resting={steady || pending}
        why={step.does === 'nothing' ? t.facilitator.why.nobodyWaits : null}
        onPress={press}
      >
        {labelOf(step, view)}
      </Button>
      <div class="row">
        <Beside session={session} view={view} step={step} />
      </div>
    </div>
  )
}

function Beside({ session, view, step }: { session: Session; view: View; step: Step }): JSX.Element {
  const part = nextPhase(view)
  const breath = view.pause ? t.facilitator.why.paused : null
  return (
    <>
      {step.does === 'begin-round' && <OtherOrder session={session} view={view} />}
      <Undo session={session} view={view} />
      {roundIsOver(view) && (
        <Button why={breath} onPress={() => session.send({ type: 'start-round' })}>
          {t.facilitator.steer.another}
        </Button>
      )}
      {part && step.does !== 'next-part' && step.does !== 'begin' && (
        <Button
          look="plain"
          why={breath}
          onPress={() => session.send({ type: 'next-phase', from: view.agenda.current })}
        >
          {t.facilitator.steer.nextPart(part.title)}
        </Button>
      )}
    </>
  )
}

function labelOf(step: Step, view: View): string {
  const { steer } = t.facilitator
  switch (step.does) {
    case 'begin':
      return step.part ? steer.begin(step.part.title) : steer.beginOpen
    case 'continue':
      return t.facilitatorControls.together
    case 'begin-round':
      return steer.beginWith(nameOf(view, step.member))
    case 'call':
      return (step.mine ? steer.doneCall : t.facilitatorControls.call)(nameOf(view, step.member))
    case 'thank':
      return (step.invites ? steer.thankInviter : steer.thank)(nameOf(view, step.member))
    case 'next-part':
      return steer.nextPart(step.part.title)
    case 'close':
      return t.facilitator.closeCircle
    case 'nothing':
      return steer.callSomeone
    default:
      return step satisfies never
  }
}
