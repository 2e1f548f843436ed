import type { Redis, Result } from 'ioredis'

/**
 * What every script calls the keys of a session, all in one slot:
 *
 *     head  hash    v, h: the position; s, sv, sh: the newest snapshot with its position
 *     log   stream  one entry `<version>-0` per record: h <head> a <at> b <body>
 *     ids   zset    command id → version of the record it made
 *     mark  string  present for 24 h after an erasure; its name holds only a hash of the session id
 *     boxes zset    the ballot boxes, see redis-boxes.ts
 *     due   zset    session → instant at which it must be woken; one per shard
 */
const TAIL = `
-- The records after a position, or false when the position is none of this history: its own record must still be
-- there under the same head. A version longer than 15 digits is no version and would make XRANGE fail.
local function tail(log, version, head, limit)
  if #version > 15 or not string.match(version, '^%d+$') then return false end
  local found = redis.call('XRANGE', log, version .. '-0', '+', 'COUNT', limit + 1)
  local first = found[1]
  if not first or first[1] ~= version .. '-0' or first[2][2] ~= head then return false end
  table.remove(found, 1)
  return found
end
`

const CHECKS = `
local position = redis.call('HMGET', head, 'v', 'h')
if not position[1] then
  if redis.call('EXISTS', mark) == 1 then return {'erased'} end
  if expectedVersion ~= '0' then return {'unknown'} end
else
  local known = redis.call('ZSCORE', ids, command)
  if known then return {'known', known} end
  if position[1] ~= expectedVersion or position[2] ~= expectedHead then
    return {'conflict', tail(log, expectedVersion, expectedHead, 100)}
  end
end
if notBefore ~= '' then
  local time = redis.call('TIME')
  if time[1] * 1000 + math.floor(time[2] / 1000) < tonumber(notBefore) then return {'early'} end
end
`

const FINISH = `
for _, key in ipairs({head, log, ids}) do redis.call('PEXPIREAT', key, expiresAt) end
-- An entry never outlives its session by more than one sweep: what is due after the expiry is due at the expiry.
if dueAt == '' then
  redis.call('ZREM', due, session)
else
  redis.call('ZADD', due, math.min(dueAt, expiresAt), session)
end
redis.call('PUBLISH', channel, version)
`

/** Every check precedes the first write: Redis does not roll a script back. Without flags it is refused whole when memory is full. */
const APPEND = `#!lua
local head, log, ids, due, mark = unpack(KEYS)
local expectedVersion, expectedHead, command, version, newHead, at, body = unpack(ARGV, 1, 7)
local dueAt, expiresAt, notBefore, session, channel, snapshot = unpack(ARGV, 8, 13)
${TAIL}
${CHECKS}
redis.call('XADD', log, version .. '-0', 'h', newHead, 'a', at, 'b', body)
redis.call('ZADD', ids, version, command)
redis.call('ZREMRANGEBYSCORE', ids, '-inf', version - 4096)
if snapshot then
  redis.call('HSET', head, 'v', version, 'h', newHead, 's', snapshot, 'sv', version, 'sh', newHead)
  if version - 1000 > 1 then redis.call('XTRIM', log, 'MINID', version - 1000) end
else
  redis.call('HSET', head, 'v', version, 'h', newHead)
end
${FINISH}return {'appended'}
`

/** Must work when memory is full: what it writes is hardly ever more than what it removes. */
const REWRITE = `#!lua flags=allow-oom
local head, log, ids, due, mark = unpack(KEYS)
local expectedVersion, expectedHead, command, version, newHead, at, body = unpack(ARGV, 1, 7)
local dueAt, expiresAt, notBefore, session, channel, snapshot = unpack(ARGV, 8, 13)
${TAIL}${CHECKS}
redis.call('UNLINK', log)
for i = 14, #ARGV, 4 do
  redis.call('XADD', log, ARGV[i] .. '-0', 'h', ARGV[i + 1], 'a', ARGV[i + 2], 'b', ARGV[i + 3])
end
redis.call('XADD', log, version .. '-0', 'h', newHead, 'a', at, 'b', body)
redis.call('ZADD', ids, version, command)
redis.call('ZREMRANGEBYSCORE', ids, '-inf', version - 4096)
redis.call('HSET', head, 'v', version, 'h', newHead, 's', snapshot, 'sv', version, 'sh', newHead)
${FINISH}
return {'appended'}
`

const HISTORY = `#!lua flags=no-writes
local head, log, mark = unpack(KEYS)
if redis.call('EXISTS', head) == 0 then return {redis.call('EXISTS', mark) == 1 and 'erased' or 'unknown', {}} end
return {'records', redis.call('XRANGE', log, '-', '+')}
`

const READ = `#!lua flags=no-writes
local head, log, ids, mark = unpack(KEYS)
local version, positionHead, limit, command = unpack(ARGV)
${TAIL}
local position = redis.call('HMGET', head, 'v', 'h')
if not position[1] then return {redis.call('EXISTS', mark) == 1 and 'erased' or 'unknown', {}, false} end
local known = command and redis.call('ZSCORE', ids, command) or false
if position[1] == version and position[2] == positionHead then return {'records', {}, known} end
local found = tail(log, version, positionHead, limit)
return {found and 'records' or 'foreign', found or {}, known}
`

const LOAD = `#!lua flags=no-writes
local head, log, mark = unpack(KEYS)
local found = redis.call('HMGET', head, 'v', 'sv', 'sh', 's')
if not found[1] then return {redis.call('EXISTS', mark) == 1 and 'erased' or 'unknown', {}, false, false, false} end
-- The version of a damaged snapshot may be no number: then everything that is there is read.
local isVersion = found[2] and #found[2] <= 15 and string.match(found[2], '^%d+$')
local from = isVersion and '(' .. found[2] .. '-0' or '-'
return {'loaded', redis.call('XRANGE', log, from, '+'), isVersion and found[2], found[3], found[4]}
`

/** Must work when memory is full: it is what frees memory. */
const ERASE = `#!lua flags=allow-oom
local head, log, ids, boxes, due, mark = unpack(KEYS)
local session, channel, markMs = unpack(ARGV)
redis.call('SET', mark, '1', 'PX', markMs)
redis.call('UNLINK', head, log, ids, boxes)
redis.call('ZREM', due, session)
redis.call('PUBLISH', channel, 'erased')
`

/** A session that has expired leaves its entry behind: the node that finds it removes it. The heads share the index's slot. */
const DUE = `#!lua flags=allow-oom
local due = KEYS[1]
local before, limit, heads = unpack(ARGV)
local found = redis.call('ZRANGEBYSCORE', due, '-inf', before, 'WITHSCORES', 'LIMIT', 0, limit)
local living = {}
for i = 1, #found, 2 do
  if redis.call('EXISTS', heads .. found[i]) == 1 then
    living[#living + 1] = found[i]
    living[#living + 1] = found[i + 1]
  else
    redis.call('ZREM', due, found[i])
  end
end
return living
`

/** A stream entry: its id, then its fields and values in turn. */
export type Entry = [id: string, fields: [h: 'h', head: string, a: 'a', at: string, b: 'b', body: string]]

export type AppendAnswer =
  | ['appended' | 'early' | 'unknown' | 'erased']
  | ['known', version: string]
  | ['conflict', records: Entry[] | null]

export type ReadAnswer = [outcome: 'records' | 'foreign' | 'unknown' | 'erased', records: Entry[], known: string | null]

export type HistoryAnswer = [outcome: 'records' | 'unknown' | 'erased', records: Entry[]]

export type LoadAnswer =
  | ['loaded', records: Entry[], version: string | null, head: string | null, body: string | null]
  | ['unknown' | 'erased', ...unknown[]]

declare module 'ioredis' {
  interface RedisCommander<Context> {
    appendRecord(...keysAndValues: (string | number)[]): Result<AppendAnswer, Context>
    rewriteSession(...keysAndValues: (string | number)[]): Result<AppendAnswer, Context>
    historyOf(...keysAndValues: string[]): Result<HistoryAnswer, Context>
    readRecords(...keysAndValues: (string | number)[]): Result<ReadAnswer, Context>
    loadSession(...keysAndValues: string[]): Result<LoadAnswer, Context>
    eraseSession(...keysAndValues: (string | number)[]): Result<null, Context>
    dueSessions(...keysAndValues: (string | number)[]): Result<string[], Context>
  }
}

/** Teaches a connection the scripts of the log. */
export function defineLogScripts(redis: Redis): void {
  redis.defineCommand('appendRecord', { lua: APPEND, numberOfKeys: 5 })
  redis.defineCommand('rewriteSession', { lua: REWRITE, numberOfKeys: 5 })
  redis.defineCommand('historyOf', { lua: HISTORY, numberOfKeys: 3 })
  redis.defineCommand('readRecords', { lua: READ, numberOfKeys: 4 })
  redis.defineCommand('loadSession', { lua: LOAD, numberOfKeys: 3 })
  redis.defineCommand('eraseSession', { lua: ERASE, numberOfKeys: 6 })
  redis.defineCommand('dueSessions', { lua: DUE, numberOfKeys: 1 })
}
