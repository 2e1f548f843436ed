import { type Signal, signal } from '@preact/signals'
import { storage } from '../storage/storage.ts'
import type { ClockLook } from './shown-time.ts'

/** How one person likes this tab's screen to be; nobody else sees it. */
export interface Settings {
  /** Null: as the session's template has it. */
  readonly clock: ClockLook | null
  readonly announce: 'all' | 'mine' | 'none'
  readonly awake: boolean
  /** Single keys as shortcuts. */
  readonly keys: boolean
  /** Soft tones for my turn, and how loud they are, above 0 and up to 1. */
  readonly sounds: boolean
  readonly volume: number
  /** A notification of the browser while the page is hidden. */
  readonly notify: boolean
}

const NOTE = 'screen'
const open = new Map<string, Signal<Settings>>()

/** The settings of this tab for a session; they go where everything of the session goes in the end. */
export function settingsOf(session: string): Signal<Settings> {
  const known = open.get(session)
  if (known) return known
  const standing = signal<Settings>({
    clock: null,
    announce: 'all',
    // Phones fall asleep beside a call.
    awake: matchMedia('(pointer: coarse)').matches,
    keys: true,
    sounds: false,
    volume: 0.5,
    notify: false,
    ...storage.note<Settings>(session, NOTE),
  })
  open.set(session, standing)
  return standing
}

/** Changes some of them. */
export function choose(session: string, some: Partial<Settings>): void {
  const standing = settingsOf(session)
  standing.value = { ...standing.value, ...some }
  storage.keepNote(session, NOTE, standing.value)
}
