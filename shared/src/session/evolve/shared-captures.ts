import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import type { Capture, CaptureEvent, CaptureId, CarriedWords, NoteEvent } from '../model/parts/capture.ts'

/** Folds one event into the shared captures. */
export function evolveCaptures(captures: readonly Capture[], event: CaptureEvent, at: Instant): readonly Capture[] {
  switch (event.type) {
    case 'capture-added':
      return [...captures, written(event, event.by, { owner: event.owner ?? null, private: false, at })]
    case 'capture-edited':
      return withCapture(captures, event.capture, event.changes)
    case 'capture-removed':
      return captures.filter(({ id }) => id !== event.capture)
    case 'action-taken':
      return withCapture(captures, event.capture, { owner: event.owner })
    default:
      return event satisfies never
  }
}

/** Folds one event into a member's private captures. A private action belongs to its writer. */
export function evolveNotes(notes: readonly Capture[], event: NoteEvent, at: Instant): readonly Capture[] {
  switch (event.type) {
    case 'note-written': {
      const owner = event.kind === 'action' ? event.member : null
      return [...notes, written(event, event.member, { owner, private: true, at })]
    }
    case 'note-edited':
      return withCapture(notes, event.capture, event.changes)
    case 'note-removed':
      return notes.filter(({ id }) => id !== event.capture)
    default:
      return event satisfies never
  }
}

type Written = CarriedWords & { readonly capture: CaptureId }

function written(
  { capture: id, kind, text, step, due, help, confidence }: Written,
  by: MemberId,
  rest: Pick<Capture, 'owner' | 'private' | 'at'>,
): Capture {
  const words = { kind, text, step: step ?? null, due: due ?? null, help: help ?? null, confidence: confidence ?? null }
  return { id, by, ...words, ...rest }
}

function withCapture(captures: readonly Capture[], id: CaptureId, changes: Partial<Capture>): readonly Capture[] {
  return captures.map((capture) => (capture.id === id ? { ...capture, ...changes } : capture))
}
