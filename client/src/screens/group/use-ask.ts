import type { GroupCommand } from '@circlet/shared/protocol/group'
import { useState } from 'preact/hooks'
import type { OpenGroup, Refusals } from './open-group.ts'

export interface Asking {
  readonly busy: boolean
  /** Why the last thing was not done. */
  readonly wrong: string | null
  /** Whether it was done. */
  ask(command: GroupCommand): Promise<boolean>
}

/** One thing after another asked of the group, and what went wrong. */
export function useAsk(group: OpenGroup, words?: Refusals): Asking {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  return {
    busy,
    wrong,
    async ask(command) {
      if (busy) return false
      setBusy(true)
      const said = await group.ask(command, words)
      setBusy(false)
      setWrong(said)
      return said === null
    },
  }
}
