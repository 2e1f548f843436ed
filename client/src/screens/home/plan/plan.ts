import { isDate, isTimeOfDay } from '@circlet/shared/calendar-date'
import { isTemplate } from '@circlet/shared/formats/template-traits'
import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { Instant } from '@circlet/shared/time'
import { isBlank, linesIn } from '@circlet/shared/visible-text'
import type { NewSession, Template } from '../../../api/http.ts'
import type { SavedAgenda } from '../../../selectors/agenda/agenda-file.ts'
import type { OwnTemplate } from '../../../storage/own-templates.ts'
import { t } from '../../../text/index.ts'
import { instantIn } from './zoned-time.ts'

/** What somebody is preparing before there is a session. */
export interface Plan {
  readonly template: string | null
  readonly title: string
  readonly agenda: readonly AgendaItem[]
  readonly people: number
  /** How many people its minutes were made for. */
  readonly madeFor: number
  /** One line each. */
  readonly norms: string
  readonly objectives: string
  readonly when: 'now' | 'later'
  readonly date: string
  readonly time: string
  readonly zone: string
}

export type PlanPart = 'title' | 'norms' | 'objectives' | 'when' | 'agenda'
/** What cannot be sent like this, by part. */
export type Mistakes = Readonly<
  Partial<Record<PlanPart, 'missing' | 'too-many' | 'too-long' | 'past' | 'too-far' | 'no-such-date'>>
>

const DAYS_AHEAD = 366
const LINE = 200
const NORMS = 7
const OBJECTIVES = 10

/** What a plan begins from: an agenda offered here, one kept in this browser, or nothing. */
export type Beginning = Template | OwnTemplate | null

/** A plan from its beginning. */
export function planFrom(from: Beginning, norms: readonly string[], zone: string): Plan {
  const kept = from && ('phases' in from ? keptFrom(from) : from)
  return {
    template: null,
    title: '',
    agenda: [],
    people: 6,
    madeFor: 6,
    ...(kept && planOf(kept)),
    norms: norms.join('\n'),
    objectives: '',
    when: 'now',
    date: '',
    time: '18:00',
    zone,
  }
}

const keptFrom = ({ id, title, size, phases }: Template): SavedAgenda => ({
  title,
  people: size,
  template: id,
  agenda: phases,
})

/** The plan's agenda as it is kept; without a title of its own it is called as agendas here are. */
export function keptOf({ title, people, template, agenda }: Plan): SavedAgenda {
  return { title: title.trim() || t.session.title, people, template, agenda }
}

/** What an agenda that was kept makes of a plan; a template that is not offered here says nothing. */
export function planOf({ title, people, template, agenda }: SavedAgenda): Partial<Plan> {
  const known = template !== null && isTemplate(template)
  return { title, people, madeFor: people, template: known ? template : null, agenda }
}

/** What has to be put right first. */
export function mistakesIn(plan: Plan, now: Instant): Mistakes {
  const norms = lines(plan.norms, NORMS)
  const objectives = lines(plan.objectives, OBJECTIVES)
  const when = plan.when === 'now' ? null : start(plan, now)
  return {
    ...(isBlank(plan.title) && { title: 'missing' as const }),
    ...(plan.agenda.some((item) => isBlank(item.title)) && { agenda: 'missing' as const }),
    ...(norms && { norms }),
    ...(objectives && { objectives }),
    ...(when && { when }),
  }
}

/** The plan as the server takes it. */
export function sessionOf(plan: Plan): NewSession {
  const startsAt = plan.when === 'later' ? instantIn(plan.zone, plan.date, plan.time) : null
  return {
    title: plan.title.trim(),
    ...(plan.template !== null && { template: plan.template }),
    // An empty agenda replaces a template's, too: without it every part that was taken out would come back.
    ...((plan.template !== null || plan.agenda.length > 0) && { agenda: plan.agenda }),
    norms: linesIn(plan.norms),
    objectives: linesIn(plan.objectives),
    ...(startsAt !== null && { startsAt, timeZone: plan.zone }),
  }
}

function lines(text: string, most: number): 'too-many' | 'too-long' | null {
  const list = linesIn(text)
  if (list.length > most) return 'too-many'
  return list.some((line) => [...line].length > LINE) ? 'too-long' : null
}

function start(plan: Plan, now: Instant): 'missing' | 'no-such-date' | 'past' | 'too-far' | null {
  if (plan.date !== '' && isTimeOfDay(plan.time) && !isDate(plan.date)) return 'no-such-date'
  const at = instantIn(plan.zone, plan.date, plan.time)
  if (at === null) return 'missing'
  if (at < now) return 'past'
  return at > now + DAYS_AHEAD * 24 * 3_600_000 ? 'too-far' : null
}
