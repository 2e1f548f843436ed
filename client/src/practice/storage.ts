import { storage } from '../storage/storage.ts'
import type { SimulatedMember } from './simulated-members.ts'

/** A practice circle of this tab: whom it pretends, so that they come back after a reload. */
export interface SavedPractice {
  readonly pretenders: readonly SimulatedMember[]
  readonly seed: number
}

/** Keeps a practice circle for this tab, until it is over or the tab is closed. */
export function savePractice(sessionId: string, practice: SavedPractice): void {
  storage.keepNote(sessionId, 'practice', practice)
}

/** The practice circle that this tab keeps under a session, if there is one. */
export function savedPractice(sessionId: string): SavedPractice | null {
  return storage.note<SavedPractice>(sessionId, 'practice')
}
