import type { summary as summaryText } from '../../text/en/summary.ts'
import { type Instant, MINUTE } from '../../time.ts'
import type { Band } from '../model/balance-state.ts'
import type { Capture, CaptureKind } from '../model/parts/capture.ts'
import type { Phase } from '../model/shared-state.ts'
import type { View } from '../model/view.ts'
import { meantMs } from '../queries/time/phase-length.ts'

/** The summary's fixed texts in one language. */
export type SummaryText = typeof summaryText

/** A capture. `by` is null in a private capture, or when the writer's data was removed. */
export interface Written {
  readonly text: string
  readonly by: string | null
  readonly private: boolean
}

export interface WrittenAction extends Written {
  readonly owner: string | null
  readonly step: string | null
  readonly due: string | null
  readonly help: string | null
  readonly confidence: number | null
}

/** A phase as it ran. Its minutes are null if it never ran. */
export interface Part {
  readonly title: string
  readonly status: Phase['status']
  readonly plannedMinutes: number
  readonly ranMinutes: number | null
  readonly outcome: string | null
}

/** What a member may keep of a session: only these fields (SU1, SU2). */
export interface Summary {
  readonly title: string
  readonly status: View['status']
  readonly startsAt: Instant | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  /** The session's start before it begins, then the group's next date; else null (SU6). */
  readonly nextAt: Instant | null
  /** The time zones of the times, the session's own first. */
  readonly zones: readonly string[]
  readonly objectives: readonly string[]
  /** How evenly speaking time was shared, if the circle agreed to show it (BA19). */
  readonly evenness: Band | null
  readonly norms: { readonly version: number; readonly items: readonly string[]; readonly acceptedBy: number }
  readonly parts: readonly Part[]
  readonly decisions: readonly Written[]
  readonly actions: readonly WrittenAction[]
  readonly learnings: readonly Written[]
  readonly topics: readonly Written[]
}

/** Values that a view does not contain. */
export interface Beside {
  /** How many members have accepted the current norms. */
  readonly acceptedBy: number
  readonly evenness: Band | null
  readonly nextAt: Instant | null
  readonly zones: readonly string[]
  readonly now: Instant
}

/** Makes the summary for one reader, from what they see anyway. */
export function summaryOf(view: View, { acceptedBy, evenness, nextAt, zones, now }: Beside): Summary {
  const { title, status, startsAt, startedAt, endedAt, objectives, norms, agenda } = view
  return {
    title,
    status,
    ...{ startsAt, startedAt, endedAt, nextAt, zones, objectives, evenness },
    norms: { version: norms.version, items: norms.items, acceptedBy },
    parts: agenda.phases.map((phase) => partOf(phase, endedAt ?? now)),
    decisions: ofKind(view, 'decision').map((capture) => writtenIn(view, capture)),
    actions: ofKind(view, 'action').map((capture) => actionIn(view, capture)),
    learnings: ofKind(view, 'learning').map((capture) => writtenIn(view, capture)),
    topics: ofKind(view, 'parked').map((capture) => writtenIn(view, capture)),
  }
}

function partOf(phase: Phase, until: Instant): Part {
  const { title, status, runs, outcomeText } = phase
  const ranMs = runs.reduce((sum, run) => sum + (run.endedAt ?? until) - run.startedAt, 0)
  return {
    title,
    status,
    plannedMinutes: minutesOf(meantMs(phase)),
    ranMinutes: runs.length === 0 ? null : minutesOf(ranMs),
    outcome: outcomeText,
  }
}

/** Minutes to one decimal. */
const minutesOf = (ms: number) => Math.round((ms / MINUTE) * 10) / 10

const ofKind = (view: View, kind: CaptureKind) => view.captures.filter((capture) => capture.kind === kind)

function writtenIn(view: View, { text, by, private: alone }: Capture): Written {
  return { text, by: alone ? null : nameIn(view, by), private: alone }
}

function actionIn(view: View, capture: Capture): WrittenAction {
  const { owner, step, due, help, confidence } = capture
  const holder = capture.private ? null : nameIn(view, owner)
  return { ...writtenIn(view, capture), owner: holder, step, due, help, confidence }
}

const nameIn = (view: View, id: string | null) => view.members.find((member) => member.id === id)?.name || null
