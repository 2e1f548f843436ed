import type { CommandOf } from '@circlet/shared/protocol/commands'
import type { Capture, CaptureKind } from '@circlet/shared/session/model/parts/capture'
import { isBlank } from '@circlet/shared/visible-text'

/** The values of the form, as text. */
export interface CaptureDraft {
  readonly kind: CaptureKind
  readonly text: string
  readonly step: string
  readonly due: string
  readonly help: string
  readonly confidence: string
  readonly private: boolean
}

type Words = Omit<CommandOf<'add-capture'>, 'type'>

/** The form for one that is there, or an empty one. */
export function draftOf(capture?: Capture, kind: CaptureKind = 'learning'): CaptureDraft {
  return {
    kind: capture?.kind ?? kind,
    text: capture?.text ?? '',
    step: capture?.step ?? '',
    due: capture?.due ?? '',
    help: capture?.help ?? '',
    confidence: capture?.confidence?.toString() ?? '',
    private: capture?.private ?? false,
  }
}

/** Which field has something that cannot be written down. */
export function wrongIn({ text, confidence }: CaptureDraft): 'text' | 'confidence' | null {
  if (isBlank(text)) return 'text'
  return /^(|\d|10)$/.test(confidence.trim()) ? null : 'confidence'
}

/** What the form says; the fields of an action are an action's only. */
export function wordsOf(draft: CaptureDraft): Words {
  const { kind, text, private: alone } = draft
  if (kind !== 'action') return { kind, text, private: alone, step: null, due: null, help: null, confidence: null }
  const { step, due, help, confidence } = draft
  const sure = confidence.trim() === '' ? null : Number(confidence)
  return { kind, text, private: alone, step, due, help, confidence: sure }
}
