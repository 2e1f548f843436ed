import type { LinkRole } from '@circlet/shared/ids'
import type { View } from '@circlet/shared/session/model/view'
import { type ReadonlySignal, signal } from '@preact/signals'
import { previewSession } from '../../api/http.ts'
import { answersHttp, answersLive } from '../../api/reachability.ts'

/** What the door of a session shows. */
export type Door =
  | { readonly at: 'looking' }
  | { readonly at: 'part-missing' | 'not-valid' | 'unreachable' }
  | { readonly at: 'open'; readonly link: Link; readonly view: View }
  | { readonly at: 'display'; readonly link: Link }

export interface Link {
  readonly role: LinkRole
  readonly token: string
}

export interface DoorKeeper {
  readonly door: ReadonlySignal<Door>
  /** Null until it is known whether the live connection comes through. */
  readonly live: ReadonlySignal<boolean | null>
  /** Resolves when that is known. */
  readonly tried: () => Promise<boolean>
  look(token?: string): Promise<void>
  tryLive(): void
}

/** Looks at a link, and meanwhile whether the network lets a live connection through. */
export function createDoorKeeper(session: string, linkToken: string | null): DoorKeeper {
  const door = signal<Door>({ at: 'looking' })
  const live = signal<boolean | null>(null)
  let token = linkToken
  let trying: Promise<boolean> = Promise.resolve(true)

  const tryLive = () => {
    live.value = null
    // A server that answers nothing at all says so on its own; only its live half missing is the network's doing.
    trying = answersLive().then(async (works) => works || !(await answersHttp()))
    trying.then((works) => {
      live.value = works
    })
  }
  return {
    door,
    live,
    tried: () => trying,
    tryLive,
    async look(other) {
      token = other ?? token
      if (token === null) {
        door.value = { at: 'part-missing' }
        return
      }
      const answer = await previewSession(session, token)
      if (!answer.ok) {
        door.value = { at: passing(answer.code) ? 'unreachable' : 'not-valid' }
        return
      }
      const { view } = answer.body
      const link = { role: view.you.role, token }
      door.value = link.role === 'display' ? { at: 'display', link } : { at: 'open', link, view }
    },
  }
}

/** Whether the same question may get another answer in a moment. */
function passing(code: string): boolean {
  return ['unreachable', 'unavailable', 'rate-limited', 'internal'].includes(code)
}
