import type { MemberId } from '../../ids.ts'
import { idOf } from '../../ids.ts'
import type { Asked } from '../../protocol/commands.ts'
import { type Refusal, refuse, type Verdict } from '../model/decision.ts'
import {
  type Capture,
  type CaptureChanges,
  type CaptureId,
  type CaptureWords,
  type CarriedWords,
  WORKED_ON_AFTER_END,
} from '../model/parts/capture.ts'
import type { Member } from '../model/shared-state.ts'
import type { Course } from './decision-builder.ts'

/** How many the circle may have together. */
const MOST_CAPTURES = 300
/** How many each may have alone: a limit over all would tell that others write for themselves (CA3). */
const MOST_NOTES = 30

/** `add-capture`: for the circle, or for oneself alone (CA1, CA3). */
export function addCapture(course: Course, by: Member, command: Asked<'add-capture'>): Verdict {
  const { type: _, private: alone = false, ...words } = command
  const full = alone ? notesOf(course, by.id).length >= MOST_NOTES : isFull(course)
  if (full) return refuse('too-many')
  if (alone) note(course, by.id, words)
  else writeDown(course, by.id, words)
  return null
}

/** `edit-capture`: whoever wrote it, whoever has taken it, or a facilitator (CA2). */
export function editCapture(course: Course, by: Member, command: Asked<'edit-capture'>): Verdict {
  const capture = workedOn(course, by, command.capture)
  if ('code' in capture) return capture
  const { private: alone = capture.private, ...asked } = command.changes
  const changes = differing(asked, capture)
  if (alone !== capture.private) return move(course, by, { ...capture, ...changes })
  if (Object.keys(changes).length === 0) return null
  const { owner, ...words } = changes
  if (!capture.private) course.tell({ type: 'capture-edited', capture: capture.id, changes })
  else if (Object.keys(words).length > 0)
    course.tell({ type: 'note-edited', member: by.id, capture: capture.id, changes: words })
  return null
}

/** `remove-capture`: by whoever may edit it (CA2). */
export function removeCapture(course: Course, by: Member, command: Asked<'remove-capture'>): Verdict {
  const capture = workedOn(course, by, command.capture)
  if ('code' in capture) return capture
  takeOut(course, by.id, capture)
  return null
}

/** `take-action`: whoever says *I'll take it* has it; nobody is given one (CA4). */
export function takeAction(course: Course, by: Member, command: Asked<'take-action'>): Verdict {
  const capture = captureOf(course, by.id, command.capture)
  if (!capture) return refuse('unknown-capture')
  if (capture.kind === 'action' && capture.owner === by.id) return null
  if (capture.kind !== 'action' || capture.owner !== null) return refuse('not-allowed')
  course.tell({ type: 'action-taken', capture: capture.id, owner: by.id })
  return null
}

/** Writes something down for the circle in somebody's name. */
export function writeDown(course: Course, by: MemberId, words: Written, owner?: MemberId): void {
  const capture: CaptureId = idOf('capture', course.hidden.captures + 1)
  course.tell({ type: 'capture-added', capture, by, ...carried(words), ...(owner && { owner }) })
}

/** Whether the circle has written down all that it may. */
export const isFull = ({ shared }: Course): boolean => shared.captures.length >= MOST_CAPTURES

type Written = Pick<CaptureWords, 'kind' | 'text'> & {
  readonly [Field in 'step' | 'due' | 'help']?: string | null | undefined
} & { readonly confidence?: number | null | undefined }

function note(course: Course, member: MemberId, words: Written): void {
  const capture: CaptureId = idOf('privateCapture', (course.hidden.notes[member] ?? 0) + 1)
  course.tell({ type: 'note-written', member, capture, ...carried(words) })
}

/** One's own becomes everybody's, or comes back to its writer alone; nobody else's hands may be on it (CA3). */
function move(course: Course, by: Member, capture: Capture): Verdict {
  if (capture.by !== by.id || (capture.owner !== null && capture.owner !== by.id)) return refuse('not-allowed')
  const full = capture.private ? isFull(course) : notesOf(course, by.id).length >= MOST_NOTES
  if (full) return refuse('too-many')
  takeOut(course, by.id, capture)
  if (capture.private) writeDown(course, by.id, capture, capture.owner ?? undefined)
  else note(course, by.id, capture)
  return null
}

function takeOut(course: Course, member: MemberId, { id: capture, private: alone }: Capture): void {
  if (alone) course.tell({ type: 'note-removed', member, capture })
  else course.tell({ type: 'capture-removed', capture })
}

/** One that somebody may change now; what others wrote for themselves is nothing that anyone knows (CA3). */
function workedOn(course: Course, by: Member, id: CaptureId): Capture | Refusal {
  const { status, endedAt } = course.shared
  const capture = captureOf(course, by.id, id)
  const own = capture?.by === by.id || capture?.owner === by.id
  if (status === 'ended' && (!own || course.now - (endedAt ?? 0) > WORKED_ON_AFTER_END)) return refuse('session-ended')
  if (!capture) return refuse('unknown-capture')
  return own || by.role === 'facilitator' ? capture : refuse('not-allowed')
}

function captureOf(course: Course, member: MemberId, id: CaptureId): Capture | undefined {
  return [...course.shared.captures, ...notesOf(course, member)].find((capture) => capture.id === id)
}

const notesOf = ({ state }: Course, member: MemberId): readonly Capture[] => state.own[member]?.captures ?? []

function carried({ kind, text, ...rest }: Written): CarriedWords {
  const { step, due, help, confidence } = rest
  return {
    kind,
    text,
    ...(step && { step }),
    ...(due && { due }),
    ...(help && { help }),
    ...(typeof confidence === 'number' && { confidence }),
  }
}

/** What is asked and not already so; words that were emptied are none. */
function differing(asked: Asked<'edit-capture'>['changes'], known: Capture): CaptureChanges {
  const cleared = Object.entries(asked).map(([field, value]) => [field, value === '' ? null : value] as const)
  const changes = cleared.filter(([field, value]) => value !== undefined && value !== known[field as keyof Capture])
  return Object.fromEntries(changes)
}
