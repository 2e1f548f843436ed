import type { MemberId } from '../../ids.ts'
import { idOf } from '../../ids.ts'
import type { CommandOf } from '../../protocol/commands.ts'
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
import { ANYONE, type CommandRules } from './command-rule.ts'
import type { DecisionBuilder } from './decision-builder.ts'

export const captureCommands = {
  'add-capture': { who: ANYONE, when: 'always', decide: addCapture },
  'edit-capture': { who: ANYONE, when: 'always', afterEnd: true, decide: editCapture },
  'remove-capture': { who: ANYONE, when: 'always', afterEnd: true, decide: removeCapture },
  'take-action': { who: ANYONE, when: 'always', decide: takeAction },
} satisfies Partial<CommandRules>

/** How many the circle may have together. */
const MOST_CAPTURES = 300
/** The most private captures per member. A common limit would reveal that others write private ones (CA3). */
const MOST_NOTES = 30

/** `add-capture`: for the circle, or private (CA1, CA3). */
function addCapture(builder: DecisionBuilder, command: CommandOf<'add-capture'>, by: Member): Verdict {
  const { type: _, private: alone = false, ...words } = command
  const full = alone ? notesOf(builder, by.id).length >= MOST_NOTES : isFull(builder)
  if (full) return refuse('too-many')
  if (alone) note(builder, by.id, words)
  else writeDown(builder, by.id, words)
  return null
}

/** `edit-capture`: by its writer, its owner, or a facilitator (CA2). */
function editCapture(builder: DecisionBuilder, command: CommandOf<'edit-capture'>, by: Member): Verdict {
  const capture = workedOn(builder, by, command.capture)
  if ('code' in capture) return capture
  const { private: alone = capture.private, ...asked } = command.changes
  const changes = differing(asked, capture)
  if (alone !== capture.private) return move(builder, by, { ...capture, ...changes })
  if (Object.keys(changes).length === 0) return null
  const { owner, ...words } = changes
  if (!capture.private) builder.tell({ type: 'capture-edited', capture: capture.id, changes })
  else if (Object.keys(words).length > 0)
    builder.tell({ type: 'note-edited', member: by.id, capture: capture.id, changes: words })
  return null
}

/** `remove-capture`: by anyone who may edit it (CA2). */
function removeCapture(builder: DecisionBuilder, command: CommandOf<'remove-capture'>, by: Member): Verdict {
  const capture = workedOn(builder, by, command.capture)
  if ('code' in capture) return capture
  takeOut(builder, by.id, capture)
  return null
}

/** `take-action`: a member takes an action for themselves. Nobody can assign one (CA4). */
function takeAction(builder: DecisionBuilder, command: CommandOf<'take-action'>, by: Member): Verdict {
  const capture = captureOf(builder, by.id, command.capture)
  if (!capture) return refuse('unknown-capture')
  if (capture.kind === 'action' && capture.owner === by.id) return null
  if (capture.kind !== 'action' || capture.owner !== null) return refuse('not-allowed')
  builder.tell({ type: 'action-taken', capture: capture.id, owner: by.id })
  return null
}

/** Adds a shared capture in a member's name. */
export function writeDown(builder: DecisionBuilder, by: MemberId, words: Written, owner?: MemberId): void {
  const capture: CaptureId = idOf('capture', builder.hidden.captures + 1)
  builder.tell({ type: 'capture-added', capture, by, ...carried(words), ...(owner && { owner }) })
}

/** Whether the circle has reached its limit of captures. */
export const isFull = ({ shared }: DecisionBuilder): boolean => shared.captures.length >= MOST_CAPTURES

type Written = Pick<CaptureWords, 'kind' | 'text'> & {
  readonly [Field in 'step' | 'due' | 'help']?: string | null | undefined
} & { readonly confidence?: number | null | undefined }

function note(builder: DecisionBuilder, member: MemberId, words: Written): void {
  const capture: CaptureId = idOf('privateCapture', (builder.hidden.notes[member] ?? 0) + 1)
  builder.tell({ type: 'note-written', member, capture, ...carried(words) })
}

/** Makes a private capture shared, or a shared one private again. Nobody else may own it (CA3). */
function move(builder: DecisionBuilder, by: Member, capture: Capture): Verdict {
  if (capture.by !== by.id || (capture.owner !== null && capture.owner !== by.id)) return refuse('not-allowed')
  const full = capture.private ? isFull(builder) : notesOf(builder, by.id).length >= MOST_NOTES
  if (full) return refuse('too-many')
  takeOut(builder, by.id, capture)
  if (capture.private) writeDown(builder, by.id, capture, capture.owner ?? undefined)
  else note(builder, by.id, capture)
  return null
}

function takeOut(builder: DecisionBuilder, member: MemberId, { id: capture, private: alone }: Capture): void {
  if (alone) builder.tell({ type: 'note-removed', member, capture })
  else builder.tell({ type: 'capture-removed', capture })
}

/** A capture that the member may edit now. Other members' private captures are treated as not existing (CA3). */
function workedOn(builder: DecisionBuilder, by: Member, id: CaptureId): Capture | Refusal {
  const { status, endedAt } = builder.shared
  const capture = captureOf(builder, by.id, id)
  const own = capture?.by === by.id || capture?.owner === by.id
  if (status === 'ended' && (!own || builder.now - (endedAt ?? 0) > WORKED_ON_AFTER_END)) return refuse('session-ended')
  if (!capture) return refuse('unknown-capture')
  return own || by.role === 'facilitator' ? capture : refuse('not-allowed')
}

function captureOf(builder: DecisionBuilder, member: MemberId, id: CaptureId): Capture | undefined {
  return [...builder.shared.captures, ...notesOf(builder, member)].find((capture) => capture.id === id)
}

const notesOf = ({ state }: DecisionBuilder, member: MemberId): readonly Capture[] => state.own[member]?.captures ?? []

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

/** The fields that differ from the stored ones. An empty text becomes null. */
function differing(asked: CommandOf<'edit-capture'>['changes'], known: Capture): CaptureChanges {
  const cleared = Object.entries(asked).map(([field, value]) => [field, value === '' ? null : value] as const)
  const changes = cleared.filter(([field, value]) => value !== undefined && value !== known[field as keyof Capture])
  return Object.fromEntries(changes)
}
