import type { GroupView } from '@circlet/shared/group/view'
import type { GroupCommand } from '@circlet/shared/protocol/group'
import { onTestFinished } from 'vitest'
import { embeddedTwin, redisTwin, type Twin } from '../../store/twins.ts'
import { freshId } from './client.ts'
import type { TestServer } from './server.ts'

/** A member of a group over HTTP. */
export interface Member {
  readonly id: string
  readonly token: string
  ask(command: GroupCommand): Promise<{ readonly ok: boolean; readonly code?: string }>
  see(): Promise<GroupView>
}

const NAMES = ['Ana', 'Ben', 'Cleo', 'Dee', 'Eli', 'Fay']

/** A group over HTTP, and the way into it. */
export async function group(server: TestServer, body: object = {}) {
  const { json } = await server.call('POST', '/api/groups', null, { name: 'Tuesday', ...body })
  const path = `/api/groups/${json.groupId}`
  const join = async (name: string, token: string): Promise<Member> => {
    const seat = (await server.call('POST', `${path}/members`, token, { name })).json
    return {
      id: seat.memberId,
      token: seat.token,
      ask: async (command) =>
        (await server.call('POST', `${path}/commands`, seat.token, { id: freshId(), command })).json,
      see: async () => (await server.call('GET', path, seat.token)).json.view,
    }
  }
  return { path, json, tokens: json.tokens as { keeper: string; member: string }, join }
}

/** A group of six, whose first is its keeper. */
export async function six(server: TestServer) {
  const made = await group(server, { norms: ['We pause before we answer.'] })
  const members: Member[] = []
  for (const name of NAMES) members.push(await made.join(name, members[0] ? made.tokens.member : made.tokens.keeper))
  return { ...made, members, keeper: members[0] as Member }
}

/** Both stores, each until the test is over. */
export async function stores(): Promise<readonly (readonly [string, Twin])[]> {
  const twins = [['embedded', await embeddedTwin()] as const, ['redis', await redisTwin()] as const]
  for (const [, twin] of twins) onTestFinished(() => twin.stop())
  return twins
}
