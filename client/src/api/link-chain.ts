import type { LinkRole } from '@circlet/shared/ids'
import { base64url } from './random-id.ts'
import { sha256 } from './sha256.ts'

const CHAIN: readonly LinkRole[] = ['facilitator', 'timekeeper', 'display', 'participant']

/** The tokens of a link and of every link below it, each made from the one before; nobody can go the other way. */
export function tokensFrom(role: LinkRole, token: string): Partial<Record<LinkRole, string>> {
  const tokens: Partial<Record<LinkRole, string>> = { [role]: token }
  let last = token
  for (const below of CHAIN.slice(CHAIN.indexOf(role) + 1)) {
    last = tokenBelow(below, last)
    tokens[below] = last
  }
  return tokens
}

/** The token of a group's link for everyone, made from its keeper's. */
export const memberTokenOf = (keeper: string): string => tokenBelow('member', keeper)

function tokenBelow(role: string, token: string): string {
  const label = new TextEncoder().encode(`circlet:${role}`)
  return base64url(sha256(new Uint8Array([...label, ...bytesOf(token)])))
}

function bytesOf(token: string): Uint8Array {
  const text = atob(token.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
