import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { Format, Outcome, Phase, RoundOrder } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { FORMAT_RULES } from '@circlet/shared/session/queries/format-rules'
import { LONGEST } from '@circlet/shared/session/queries/time/timers'
import { type Instant, MINUTE } from '@circlet/shared/time'
import { isBlank } from '@circlet/shared/visible-text'
import { clockTime } from '../../../text/formatting.ts'
import { instantAt } from '../floor/clock-end.ts'

/** A part of the agenda as it is being written: texts, until they are saved. */
export interface PhaseDraft {
  readonly title: string
  readonly minutes: string
  readonly format: Format
  /** A time of day, or nothing. */
  readonly until: string
  readonly turnSeconds: string
  readonly prompt: string
  readonly outcome: Outcome
  readonly role: string
  readonly order: RoundOrder
  readonly groupSize: number | null
  readonly chairs: number | null
  /** Whether the circle may offer turns privately in it. */
  readonly prompts: boolean
}

/** Whether the circle may offer turns privately in a part of this format. */
export const mayPrompt = (format: Format): boolean => FORMAT_RULES[format].balance === 'full'

/** The draft of a part, or of a new one. */
export function draftOf(phase: Phase | undefined): PhaseDraft {
  return {
    title: phase?.title ?? '',
    minutes: String(phase?.minutes ?? 10),
    format: phase?.format ?? 'open',
    until: phase?.endsAt ? clockTime(phase.endsAt) : '',
    turnSeconds: phase?.turnSeconds ? String(phase.turnSeconds) : '',
    prompt: phase?.prompt ?? '',
    outcome: phase?.outcome ?? 'none',
    groupSize: phase?.groupSize ?? null,
    chairs: phase?.chairs ?? null,
    role: phase?.role ?? '',
    order: phase?.order ?? 'rotate',
    prompts: phase === undefined || !mayPrompt(phase.format) || phase.balance === 'full',
  }
}

/** After this nothing of the agenda can end by the clock (AG31); null while nobody knows when the circle begins. */
export function latestEnd(view: View, phase: Phase | undefined, now: Instant): Instant | null {
  const run = phase?.status === 'running' ? phase.runs.at(-1) : undefined
  if (run) return run.startedAt + LONGEST
  if (view.status === 'lobby' && view.startsAt === null) return null
  const minutes = view.agenda.phases.reduce((sum, one) => sum + one.minutes, 0)
  return now + minutes * MINUTE + LONGEST
}

/** Which field keeps a draft from being saved; null: none. */
export function wrongIn(
  draft: PhaseDraft,
  now: Instant,
  latest: Instant | null,
): 'title' | 'minutes' | 'until' | 'turnSeconds' | null {
  if (isBlank(draft.title)) return 'title'
  if (!isWhole(draft.minutes, 1, 240)) return 'minutes'
  const until = instantAt(draft.until, now)
  if (until !== null && latest !== null && until > latest) return 'until'
  return draft.turnSeconds.trim() === '' || isWhole(draft.turnSeconds, 5, 14_400) ? null : 'turnSeconds'
}

/** A draft as the session takes it; a time of day is the next one from `now` on. */
export function itemOf(draft: PhaseDraft, now: Instant): AgendaItem {
  const endsAt = instantAt(draft.until, now)
  const { formsGroups, offersChairs } = FORMAT_RULES[draft.format]
  return {
    title: draft.title.trim(),
    minutes: Number(draft.minutes),
    format: draft.format,
    turnSeconds: draft.turnSeconds.trim() === '' ? null : Number(draft.turnSeconds),
    prompt: draft.prompt.trim() || null,
    outcome: draft.outcome,
    ...(!isBlank(draft.role) && { role: draft.role.trim() }),
    ...(draft.order !== 'rotate' && { order: draft.order }),
    ...(formsGroups && { groupSize: draft.groupSize ?? 2 }),
    ...(offersChairs && draft.chairs !== null && { chairs: draft.chairs }),
    ...(mayPrompt(draft.format) && !draft.prompts && { balance: 'none' as const }),
    ...(endsAt === null ? {} : { endsAt }),
  }
}

/** What a draft changes in a part: a format named again would be refused while the part runs, and a time of day is kept. */
export function changesOf(draft: PhaseDraft, phase: Phase, now: Instant): Partial<AgendaItem> {
  // What is taken away is said, too.
  const none = { role: null, order: null, groupSize: null, chairs: null }
  const { endsAt = null, balance: _, ...item } = { ...none, ...itemOf(draft, now) }
  const names = Object.keys(item) as (keyof typeof item & keyof Phase)[]
  const changed = names.filter((name) => item[name] !== (phase[name] ?? null)).map((name) => [name, item[name]])
  const before = draftOf(phase)
  const until = draft.until === before.until ? {} : { endsAt }
  // Another way to talk brings its own, unless this is said too.
  const balance = draft.prompts === before.prompts ? {} : { balance: draft.prompts ? 'full' : 'none' }
  return { ...Object.fromEntries(changed), ...until, ...balance }
}

function isWhole(text: string, least: number, most: number): boolean {
  const number = Number(text)
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most
}
