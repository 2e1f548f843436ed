import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { Instant } from '@circlet/shared/time'
import type { NewSession, Template } from '../../session/http.ts'
import { linesOf } from './agenda.ts'
import { instantIn } from './zoned-time.ts'

/** What somebody is preparing before there is a session. */
export interface Plan {
  readonly template: string | null
  readonly title: string
  readonly agenda: readonly AgendaItem[]
  readonly people: number
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
export type Mistakes = Readonly<Partial<Record<PlanPart, 'missing' | 'too-many' | 'too-long' | 'past' | 'too-far'>>>

const DAYS_AHEAD = 366
const LINE = 200
const NORMS = 7
const OBJECTIVES = 10

/** A plan from a template, or from nothing. */
export function planFrom(template: Template | null, norms: readonly string[], zone: string): Plan {
  return {
    template: template?.id ?? null,
    title: template?.title ?? '',
    agenda: template?.phases ?? [],
    people: template?.size ?? 6,
    norms: norms.join('\n'),
    objectives: '',
    when: 'now',
    date: '',
    time: '18:00',
    zone,
  }
}

/** What has to be put right first. */
export function mistakesIn(plan: Plan, now: Instant): Mistakes {
  const norms = lines(plan.norms, NORMS)
  const objectives = lines(plan.objectives, OBJECTIVES)
  const when = plan.when === 'now' ? null : start(plan, now)
  return {
    ...(plan.title.trim() === '' && { title: 'missing' as const }),
    ...(plan.agenda.some((item) => item.title.trim() === '') && { agenda: 'missing' as const }),
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
    norms: linesOf(plan.norms),
    objectives: linesOf(plan.objectives),
    ...(startsAt !== null && { startsAt, timeZone: plan.zone }),
  }
}

function lines(text: string, most: number): 'too-many' | 'too-long' | null {
  const list = linesOf(text)
  if (list.length > most) return 'too-many'
  return list.some((line) => [...line].length > LINE) ? 'too-long' : null
}

function start(plan: Plan, now: Instant): 'missing' | 'past' | 'too-far' | null {
  const at = instantIn(plan.zone, plan.date, plan.time)
  if (at === null) return 'missing'
  if (at < now) return 'past'
  return at > now + DAYS_AHEAD * 24 * 3_600_000 ? 'too-far' : null
}
