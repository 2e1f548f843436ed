import { storage } from '../storage/storage.ts'
import type { Pretender } from './simulated-members.ts'

/** A practice circle of this tab: whom it pretends, so that they come back when the page is loaded anew. */
export interface KeptPractice {
  readonly pretenders: readonly Pretender[]
  readonly seed: number
}

/** Keeps a practice circle for this tab, until it is over or the tab is closed. */
export function keepPractice(sessionId: string, practice: KeptPractice): void {
  storage.keepNote(sessionId, 'practice', practice)
}

/** The practice circle that this tab keeps under a session, if there is one. */
export function keptPractice(sessionId: string): KeptPractice | null {
  return storage.note<KeptPractice>(sessionId, 'practice')
}
