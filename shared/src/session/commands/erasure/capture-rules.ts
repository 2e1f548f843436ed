import type { MemberId } from '../../../ids.ts'
import { isTheirWord } from '../../evolve/forget-shown.ts'
import type { CaptureChanges, CaptureEvent } from '../../model/parts/capture.ts'
import type { EventOf, Forgotten, RedactionRules } from './redaction-rule.ts'

/** What becomes of what somebody wrote down for everyone, and of how they meant to do an action. */
export const captureRules: RedactionRules<CaptureEvent['type']> = {
  'capture-added': {
    capture: 'kept',
    by: 'kept',
    owner: 'kept',
    kind: 'kept',
    text: (event, forgotten) => (isWord(event.capture, event.by, forgotten) ? '' : event.text),
    step: (event, forgotten) => (isTheirsToDo(event, forgotten) ? undefined : event.step),
    due: (event, forgotten) => (isTheirsToDo(event, forgotten) ? undefined : event.due),
    help: (event, forgotten) => (isTheirsToDo(event, forgotten) ? undefined : event.help),
    confidence: (event, forgotten) => (isTheirsToDo(event, forgotten) ? undefined : event.confidence),
  },
  'capture-edited': { capture: 'kept', changes: changesLeft },
  'capture-removed': { capture: 'kept' },
  'action-taken': { capture: 'kept', owner: 'kept' },
}

/** Whether a change of this field tells something of its writer, or of who does the action, or of neither. */
const CHANGES: { readonly [Field in keyof CaptureChanges]-?: 'kept' | 'writer' | 'doer' } = {
  kind: 'kept',
  owner: 'kept',
  text: 'writer',
  step: 'doer',
  due: 'doer',
  help: 'doer',
  confidence: 'doer',
}

function changesLeft({ capture, changes }: EventOf<'capture-edited'>, forgotten: Forgotten): CaptureChanges {
  const word = isWord(capture, undefined, forgotten)
  const tells = { kept: false, writer: word, doer: word || isTaken(capture, forgotten) }
  const fields = Object.entries(CHANGES).filter(([field, about]) => Object.hasOwn(changes, field) && !tells[about])
  return Object.fromEntries(fields.map(([field]) => [field, changes[field as keyof CaptureChanges]]))
}

const isTheirsToDo = ({ capture, by }: EventOf<'capture-added'>, forgotten: Forgotten) =>
  isWord(capture, by, forgotten) || isTaken(capture, forgotten)

/** Their own word. A capture that was removed has no words left, so without a known writer it counts as theirs. */
function isWord(id: string, by: MemberId | undefined, { state, seats }: Forgotten): boolean {
  const capture = state.shared.captures.find((each) => each.id === id)
  if (capture) return seats.some((seat) => isTheirWord(capture, seat))
  return by === undefined || seats.includes(by)
}

/** An action that is theirs now, no matter who wrote it down. */
function isTaken(id: string, { state, seats }: Forgotten): boolean {
  const owner = state.shared.captures.find((capture) => capture.id === id)?.owner
  return owner !== undefined && owner !== null && seats.includes(owner)
}
