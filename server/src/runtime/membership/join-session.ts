import type { MemberId, Role } from '@circlet/shared/ids'
import { systemCommandId } from '@circlet/shared/ids'
import type { JoinBody } from '@circlet/shared/protocol/create'
import type { RefusalCode } from '@circlet/shared/protocol/messages'
import { decideSystem } from '@circlet/shared/session/engine/decide'
import { seatHolder } from '@circlet/shared/session/queries/credentials'
import { StoreUnavailable } from '../../store/event-log.ts'
import type { CommandDispatcher } from '../dispatch/command-dispatcher.ts'
import type { LiveSession } from '../live-session.ts'
import type { Presence } from '../presence.ts'
import type { Random } from '../random.ts'
import { joinHash, newSeat } from '../tokens.ts'
import { roleOf } from './token-lookup.ts'

export type JoinedMember =
  | { readonly ok: true; readonly memberId: MemberId; readonly role: Role; readonly token: string }
  | { readonly ok: false; readonly code: RefusalCode; readonly field?: string }

/** Gives seats to those who come with a link. */
export class SessionJoiner {
  readonly #dispatch: CommandDispatcher
  readonly #presence: Presence
  readonly #random: Random
  readonly #maxMembers: number

  constructor(from: { dispatch: CommandDispatcher; presence: Presence; random: Random; maxMembers: number }) {
    this.#dispatch = from.dispatch
    this.#presence = from.presence
    this.#random = from.random
    this.#maxMembers = from.maxMembers
  }

  /** Seats somebody in a role; the same join id, or the same person of a group, leads to the same seat under a new token. */
  async join(session: LiveSession, role: Role, body: JoinBody, person?: string): Promise<JoinedMember> {
    const { token, stored: seat } = newSeat()
    const { name, pronouns, lens, listening, firstTime, normsVersion, id } = body
    const answer = await this.#dispatch.submit(session, {
      id: systemCommandId('join', this.#random.id()),
      decide: (state, context) =>
        decideSystem(
          state,
          {
            type: 'join',
            role,
            name,
            seat,
            maxMembers: this.#maxMembers,
            ...(pronouns && { pronouns }),
            ...(lens && { lens }),
            ...(listening && { listening }),
            ...(firstTime && { firstTime }),
            ...(normsVersion !== undefined && { normsVersion }),
            ...(person !== undefined && { person }),
            ...(id !== undefined && { joinId: joinHash(id) }),
          },
          context,
        ),
    })
    if (!answer.ok) return answer
    const holder = seatHolder(session.state, seat)
    // A moment later the same join id may have moved the seat to another token already: then that one is good.
    if (!holder) throw new StoreUnavailable('the seat was given away meanwhile')
    this.#presence.joined(session.id, holder.member)
    return { ok: true, memberId: holder.member, role: roleOf(session, holder.member), token }
  }
}
