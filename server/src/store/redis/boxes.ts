import { randomBytes } from 'node:crypto'
import type { Redis, Result } from 'ioredis'
import type { Ballot, BallotBoxes, Put } from '../ballot-boxes.ts'
import type { RedisConnection } from './connection.ts'
import type { RedisJournal } from './journal.ts'
import { keysOf } from './keys.ts'

/**
 * All boxes of a session lie in one sorted set under its shard's tag, every member with the same rank, so that they
 * stand in the order of their letters and in no other:
 *
 *     <box>/s                   there when the box is closed
 *     <box>/w/<voter>/<command> who has answered, and the command that brought it
 *     <box>/a/<name>/<answer>   an answer; the name is the voter's while it may change, else random
 */
const PUT = `#!lua
local head, boxes = unpack(KEYS)
local box, voter, command, name, answer, mayChange = unpack(ARGV)
if redis.call('EXISTS', head) == 0 then return 'unknown' end
local who = box .. '/w/' .. voter
local found = redis.call('ZRANGEBYLEX', boxes, '[' .. who .. '/', '(' .. who .. '0')[1]
if found == who .. '/' .. command then return 'kept' end
if redis.call('ZSCORE', boxes, box .. '/s') then return 'closed' end
if found and mayChange == '' then return 'answered' end
if found then
  local answered = box .. '/a/' .. name
  redis.call('ZREM', boxes, found)
  redis.call('ZREMRANGEBYLEX', boxes, '[' .. answered .. '/', '(' .. answered .. '0')
end
redis.call('ZADD', boxes, 0, who .. '/' .. command, 0, box .. '/a/' .. name .. '/' .. answer)
redis.call('PEXPIREAT', boxes, redis.call('PEXPIRETIME', head))
return 'kept'
`

/** A box that nothing was put in is closed too: what comes later is late. */
const CLOSE = `
if redis.call('EXISTS', head) == 1 then
  redis.call('ZADD', boxes, 0, box .. '/s')
  redis.call('PEXPIREAT', boxes, redis.call('PEXPIRETIME', head))
end
`

const TALLY = `#!lua
local head, boxes = unpack(KEYS)
local box = ARGV[1]
${CLOSE}
return redis.call('ZRANGEBYLEX', boxes, '[' .. box .. '/a/', '(' .. box .. '/a0')
`

const DROP = `#!lua flags=allow-oom
local head, boxes = unpack(KEYS)
local box = ARGV[1]
${CLOSE}
return redis.call('ZREMRANGEBYLEX', boxes, '[' .. box .. '/a/', '(' .. box .. '/a0')
  + redis.call('ZREMRANGEBYLEX', boxes, '[' .. box .. '/w/', '(' .. box .. '/w0')
`

const FORGET = `#!lua flags=allow-oom
local boxes = KEYS[1]
local voter = ARGV[1]
local removed = 0
for _, member in ipairs(redis.call('ZRANGE', boxes, 0, -1)) do
  local part, name = string.match(member, '^[^/]+/([aw])/([^/]+)/')
  if part and name == voter then removed = removed + redis.call('ZREM', boxes, member) end
end
return removed
`

declare module 'ioredis' {
  interface RedisCommander<Context> {
    putBallot(...keysAndValues: string[]): Result<Put, Context>
    tallyBox(...keysAndValues: string[]): Result<string[], Context>
    dropBox(...keysAndValues: string[]): Result<number, Context>
    forgetVoter(...keysAndValues: string[]): Result<number, Context>
  }
}

/** Teaches a connection the scripts of the ballot boxes. */
export function defineBoxScripts(redis: Redis): void {
  redis.defineCommand('putBallot', { lua: PUT, numberOfKeys: 2 })
  redis.defineCommand('tallyBox', { lua: TALLY, numberOfKeys: 2 })
  redis.defineCommand('dropBox', { lua: DROP, numberOfKeys: 2 })
  redis.defineCommand('forgetVoter', { lua: FORGET, numberOfKeys: 1 })
}

/** The boxes on the same Redis as the log. */
export class RedisBoxes implements BallotBoxes {
  readonly #connection: RedisConnection
  readonly #journal: RedisJournal

  constructor(connection: RedisConnection, journal: RedisJournal) {
    this.#connection = connection
    this.#journal = journal
  }

  put({ session, box, voter, command, answer, mayChange }: Ballot): Promise<Put> {
    const { head, boxes } = keysOf(session)
    const name = mayChange ? voter : randomBytes(9).toString('base64url')
    const args = [head, boxes, box, voter, command, name, answer, mayChange ? '1' : '']
    return this.#connection.call((redis) => redis.putBallot(...args))
  }

  async answered(session: string, box: string): Promise<readonly string[]> {
    const { boxes } = keysOf(session)
    const found = await this.#connection.call((redis) => redis.zrangebylex(boxes, `[${box}/w/`, `(${box}/w0`))
    return found.map((member) => member.split('/')[2] ?? '')
  }

  async tally(session: string, box: string): Promise<readonly string[]> {
    const { head, boxes } = keysOf(session)
    const found = await this.#connection.call((redis) => redis.tallyBox(head, boxes, box))
    // The part after the name; it may contain slashes itself.
    return found.map((member) => member.split('/').slice(3).join('/')).toSorted()
  }

  async drop(session: string, box: string): Promise<void> {
    const { head, boxes } = keysOf(session)
    const removed = await this.#connection.call((redis) => redis.dropBox(head, boxes, box))
    // The append-only file still has them, and in which order they came.
    if (removed > 0) this.#journal.rewriteSoon()
  }

  async forget(session: string, voter: string): Promise<void> {
    const { boxes } = keysOf(session)
    const removed = await this.#connection.call((redis) => redis.forgetVoter(boxes, voter))
    if (removed > 0) this.#journal.rewriteSoon()
  }
}
