import type { OwnShare } from '@circlet/shared/session/balance/reports'
import type { Band } from '@circlet/shared/session/model/balance-state'
import type { Timeline } from '@circlet/shared/session/model/turn-history'
import { useEffect, useState } from 'preact/hooks'
import { call } from './http.ts'

/** How the talking was shared, as the server tells who asks. */
export interface TalkShare {
  readonly own: OwnShare | null
  readonly evenness: Band | null
  readonly timeline: Timeline | null
}

/** What was told; `asking` on the way, `unreachable` when nobody answered, null while nobody asks. */
export type TalkShareAnswer = TalkShare | 'asking' | 'unreachable' | null

/** Asks as soon as it is wanted, and again each time that it is wanted. */
export function useTalkShare(
  id: string,
  token: string,
  wanted: boolean,
): readonly [told: TalkShareAnswer, again: () => void] {
  const [told, setTold] = useState<TalkShareAnswer>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!wanted) return
    let isOver = false
    setTold('asking')
    void call<TalkShare>('GET', `/api/sessions/${id}/space`, token).then((answer) => {
      if (!isOver) setTold(answer.ok ? answer.body : 'unreachable')
    })
    return () => {
      isOver = true
    }
  }, [id, token, wanted, attempt])
  return [told, () => setAttempt(attempt + 1)]
}
