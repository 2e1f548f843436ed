import type { summary as summaryText } from '../../text/en/summary.ts'
import { type Instant, MINUTE } from '../../time.ts'
import type { Band } from '../model/balance-state.ts'
import type { Capture, CaptureKind } from '../model/parts/capture.ts'
import type { Phase } from '../model/shared-state.ts'
import type { View } from '../model/view.ts'
import { meantMs } from '../queries/time/phase-length.ts'

/** What stands around the words of a session, in one language. */
export type SummaryText = typeof summaryText

/** Something written down; `by` is nobody where only its reader sees it, or where its writer's data was removed. */
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

/** A part as it ran; it has no minutes where it never did. */
export interface Part {
  readonly title: string
  readonly status: Phase['status']
  readonly plannedMinutes: number
  readonly ranMinutes: number | null
  readonly outcome: string | null
}

/** What somebody may keep of a session: these fields and no others (SU1, SU2). */
export interface Summary {
  readonly title: string
  readonly status: View['status']
  readonly startsAt: Instant | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  /** When those who meet again meet next. */
  readonly nextAt: Instant | null
  /** The zones in which times are written, the session's own first. */
  readonly zones: readonly string[]
  readonly objectives: readonly string[]
  /** How evenly the talking was shared, where the circle agreed to hear it (BA19). */
  readonly evenness: Band | null
  readonly norms: { readonly version: number; readonly items: readonly string[]; readonly acceptedBy: number }
  readonly parts: readonly Part[]
  readonly decisions: readonly Written[]
  readonly actions: readonly WrittenAction[]
  readonly learnings: readonly Written[]
  readonly topics: readonly Written[]
}

/** What a view does not hold. */
export interface Beside {
  /** How many have accepted the norms as they stand. */
  readonly acceptedBy: number
  readonly evenness: Band | null
  readonly nextAt: Instant | null
  readonly zones: readonly string[]
  readonly now: Instant
}

/** The summary for one reader, made of what they see anyway. */
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
