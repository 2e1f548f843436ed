import type { Phase } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { nextFocus } from '@circlet/shared/session/queries/case-roles'
import { SECOND } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { Menu, type MenuItem } from '../../../design/Menu.tsx'
import { SaveAgenda } from '../../../features/agenda/SaveAgenda.tsx'
import { Captures } from '../../../features/captures/Captures.tsx'
import { FitTheRest } from '../../../features/facilitator-controls/Forecast.tsx'
import { PhaseTime } from '../../../features/facilitator-controls/PhaseTime.tsx'
import type { SavedAgenda } from '../../../selectors/agenda/agenda-file.ts'
import { plannedItem } from '../../../selectors/agenda/planned-item.ts'
import { digits } from '../../../selectors/shown-time.ts'
import { nameOf } from '../../../selectors/who-is-next.ts'
import type { Session } from '../../../sync/session-store.ts'
import { clockTime } from '../../../text/formatting.ts'
import { t } from '../../../text/index.ts'
import { AskEveryone } from '../dialogs/AskEveryone.tsx'
import type { Open } from '../dialogs/Dialogs.tsx'
import { AgreementsCard } from '../people/AgreementsCard.tsx'
import { BeganAgo } from './BeganAgo.tsx'
import { Outcome } from './Outcome.tsx'
import { PhaseForm } from './PhaseForm.tsx'

interface AgendaProps {
  readonly session: Session
  readonly view: View
  readonly open: (dialog: Open) => void
}

/** The parts in order: what was held, what runs, what is to come; edited where they stand. */
export function AgendaColumn({ session, view, open }: AgendaProps): JSX.Element {
  const [adding, setAdding] = useState(false)
  return (
    <section class="column agenda-column">
      <Card>
        <div class="card-head">
          <h2>{t.facilitator.agenda.title}</h2>
          <FitTheRest session={session} view={view} />
        </div>
        <ol class="parts">
          {view.agenda.phases.map((phase, index) => (
            <Part key={phase.id} session={session} view={view} open={open} phase={phase} index={index} />
          ))}
        </ol>
        {adding ? (
          <PhaseForm
            session={session}
            onSave={(item) => {
              setAdding(false)
              session.send({ type: 'add-phase', phase: item })
            }}
            onClose={() => setAdding(false)}
          />
        ) : (
          <Button look="plain" onPress={() => setAdding(true)}>
            {t.facilitator.agenda.add}
          </Button>
        )}
        {view.agenda.phases.length > 0 && <SaveAgenda agenda={keptOf(view)} />}
      </Card>
      <Card>
        <AskEveryone session={session} view={view} />
      </Card>
      <Card>
        <h2>{t.captures.title}</h2>
        <Captures session={session} view={view} />
      </Card>
      <Card>
        <AgreementsCard session={session} view={view} />
      </Card>
    </section>
  )
}

/** The agenda as it was planned, for as many as are here. */
function keptOf({ title, template, agenda, members }: View): SavedAgenda {
  const people = members.filter(({ presence }) => presence !== 'left').length
  return { title, people: Math.min(60, Math.max(1, people)), template, agenda: agenda.phases.map(plannedItem) }
}

interface PartProps extends AgendaProps {
  readonly phase: Phase
  readonly index: number
}

function Part({ session, view, open, phase, index }: PartProps): JSX.Element {
  const [editing, edit] = useState(false)
  const [began, askBegan] = useState(false)
  const runs = phase.id === view.agenda.current
  if (editing) {
    return (
      <li>
        <PhaseForm
          session={session}
          phase={phase}
          onSave={(changes) => {
            edit(false)
            session.send({ type: 'edit-phase', phase: phase.id, changes })
          }}
          onClose={() => edit(false)}
        />
      </li>
    )
  }
  return (
    <li class={phase.status} aria-current={runs ? 'step' : undefined}>
      <div class="who">
        <strong>{phase.title}</strong>
        <span class="small soft">{runs ? <PhaseTime session={session} view={view} /> : <Note phase={phase} />}</span>
        {phase.role && (
          <span class="small">{t.facilitator.agenda.about(phase.role, phase.focus && nameOf(view, phase.focus))}</span>
        )}
        <Outcome session={session} phase={phase} />
      </div>
      <Menu
        label={t.facilitator.agenda.more(phase.title)}
        items={[
          ...actsFor(
            session,
            view,
            phase,
            index,
            () => edit(true),
            () => askBegan(true),
          ),
          ...seatActs(session, view, phase, open),
        ]}
      >
        ···
      </Menu>
      {began && <BeganAgo session={session} view={view} phase={phase} onClose={() => askBegan(false)} />}
    </li>
  )
}

function Note({ phase }: { readonly phase: Phase }): JSX.Element {
  const { agenda } = t.facilitator
  const state = phase.status === 'done' ? agenda.held : phase.status === 'skipped' ? agenda.leftOut : null
  const length = phase.endsAt
    ? agenda.until(clockTime(phase.endsAt))
    : phase.fittedMs && agenda.fitted(digits(Math.round(phase.fittedMs / SECOND)))
  return <>{[agenda.minutes(phase.minutes), length, agenda.formats[phase.format], state].filter(Boolean).join(' · ')}</>
}

function actsFor(
  session: Session,
  view: View,
  phase: Phase,
  index: number,
  edit: () => void,
  began: () => void,
): readonly MenuItem[] {
  const { agenda, why } = t.facilitator
  const { phases, current } = view.agenda
  const held = phase.id === current ? why.runs : phase.runs.length > 0 ? why.hasRun : null
  const on = phase.status !== 'skipped'
  const breath = view.status === 'lobby' ? why.lobby : view.pause ? why.paused : null
  const { id } = phase
  return [
    { label: agenda.edit, onPress: edit },
    {
      label: agenda.begin,
      why: breath ?? (id === current ? why.runs : null),
      onPress: () => session.send({ type: 'start-phase', phase: id, from: current }),
    },
    { label: t.facilitator.began.menu, why: breath ?? (id === current ? why.runs : null), onPress: began },
    {
      label: agenda.up,
      why: index === 0 ? why.first : null,
      onPress: () => session.send({ type: 'move-phase', phase: id, before: phases[index - 1]?.id ?? null }),
    },
    {
      label: agenda.down,
      why: index === phases.length - 1 ? why.last : null,
      onPress: () => session.send({ type: 'move-phase', phase: id, before: phases[index + 2]?.id ?? null }),
    },
    {
      label: on ? agenda.skip : agenda.unskip,
      why: held,
      onPress: () => session.send({ type: 'skip-phase', phase: id, on }),
    },
    { label: agenda.remove, why: held, onPress: () => session.send({ type: 'remove-phase', phase: id }) },
  ]
}

/** What can be done with the seat a part belongs to: say whose it is, and have it once more for the next of the circle. */
function seatActs(session: Session, view: View, phase: Phase, open: (dialog: Open) => void): readonly MenuItem[] {
  const { agenda, why } = t.facilitator
  if (!phase.role) return []
  const next = nextFocus(view, phase.role)
  return [
    { label: agenda.whose, onPress: () => open({ about: 'whose-time', phase: phase.id }) },
    {
      label: agenda.onceMore(next && nameOf(view, next)),
      why: view.status === 'lobby' ? why.lobby : next === null ? why.everybodyHad : null,
      onPress: () => session.send({ type: 'repeat-seat', phase: phase.id }),
    },
  ]
}
