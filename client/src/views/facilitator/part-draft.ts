import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { Format, Outcome, Phase, RoundOrder } from '@circlet/shared/session/view'

/** A part of the agenda as it is being written: texts, until they are saved. */
export interface PartDraft {
  readonly title: string
  readonly minutes: string
  readonly format: Format
  readonly turnSeconds: string
  readonly prompt: string
  readonly outcome: Outcome
  readonly role: string
  readonly order: RoundOrder
}

/** The draft of a part, or of a new one. */
export function draftOf(phase: Phase | undefined): PartDraft {
  return {
    title: phase?.title ?? '',
    minutes: String(phase?.minutes ?? 10),
    format: phase?.format ?? 'open',
    turnSeconds: phase?.turnSeconds ? String(phase.turnSeconds) : '',
    prompt: phase?.prompt ?? '',
    outcome: phase?.outcome ?? 'none',
    role: phase?.role ?? '',
    order: phase?.order ?? 'rotate',
  }
}

/** Which field keeps a draft from being saved; null: none. */
export function wrongIn(draft: PartDraft): 'title' | 'minutes' | 'turnSeconds' | null {
  if (draft.title.trim() === '') return 'title'
  if (!isWhole(draft.minutes, 1, 240)) return 'minutes'
  return draft.turnSeconds.trim() === '' || isWhole(draft.turnSeconds, 5, 14_400) ? null : 'turnSeconds'
}

/** A draft as the session takes it; of a part that stands, only what changed, so that nothing else is touched. */
export function itemOf(draft: PartDraft): AgendaItem {
  return {
    title: draft.title.trim(),
    minutes: Number(draft.minutes),
    format: draft.format,
    turnSeconds: draft.turnSeconds.trim() === '' ? null : Number(draft.turnSeconds),
    prompt: draft.prompt.trim() || null,
    outcome: draft.outcome,
    ...(draft.role.trim() !== '' && { role: draft.role.trim() }),
    ...(draft.order !== 'rotate' && { order: draft.order }),
  }
}

/** What a draft changes in a part: a format named again would be refused while the part runs. */
export function changesOf(draft: PartDraft, phase: Phase): Partial<AgendaItem> {
  // A role or an order taken away is said, too.
  const item = { role: null, order: null, ...itemOf(draft) }
  const names = Object.keys(item) as (keyof typeof item & keyof Phase)[]
  return Object.fromEntries(
    names.filter((name) => item[name] !== (phase[name] ?? null)).map((name) => [name, item[name]]),
  )
}

function isWhole(text: string, least: number, most: number): boolean {
  const number = Number(text)
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most
}
