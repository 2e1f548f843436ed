import type { LinkRole } from '@circlet/shared/ids'
import { linkTo } from '../../api/link.ts'
import { tokensFrom } from '../../api/link-chain.ts'
import { storage } from '../../storage/storage.ts'

/** The links that this browser can make again, from the one it was opened with. */
export function linksOf(session: string): Partial<Record<LinkRole, string>> {
  const seat = storage.seat(session)
  if (!seat?.link) return {}
  const tokens = tokensFrom(seat.link.role, seat.link.token)
  return Object.fromEntries(Object.entries(tokens).map(([role, token]) => [role, linkTo(session, token)]))
}
