import { describe, expect, test } from 'vitest'
import { ConfigMistake, readConfig } from '../../server/src/config.ts'

test('the defaults make a server for this machine only', () => {
  expect(readConfig({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: './data',
    redisUrl: null,
    publicUrl: null,
    origins: null,
    maxMembers: 60,
    logLevel: 'warn',
    retentionHours: 24,
    rateLimits: true,
  })
})

test('every setting is read', () => {
  expect(
    readConfig({
      PORT: '80',
      HOST: '0.0.0.0',
      DATA_DIR: '/var/circlet',
      REDIS_URL: 'rediss://user:secret@redis:6380/1',
      PUBLIC_URL: 'https://Circle.example/',
      ORIGINS: 'https://a.example, http://b.example:81',
      MAX_MEMBERS: '1000',
      LOG_LEVEL: 'info',
      RETENTION_HOURS: '720',
      RATE_LIMITS: 'on',
    }),
  ).toMatchObject({
    port: 80,
    redisUrl: 'rediss://user:secret@redis:6380/1',
    publicUrl: 'https://circle.example',
    origins: ['https://a.example', 'http://b.example:81'],
    maxMembers: 1000,
    retentionHours: 720,
  })
})

test('without ORIGINS the pages of PUBLIC_URL may open sockets', () => {
  expect(readConfig({ PUBLIC_URL: 'https://circle.example' }).origins).toEqual(['https://circle.example'])
})

describe('a mistake is one sentence that names the variable and what to do', () => {
  test.each([
    { PORT: 'http' },
    { PORT: '-1' },
    { PORT: '65536' },
    { PORT: '1e3' },
    { REDIS_URL: 'localhost:6379' },
    { REDIS_URL: 'http://localhost' },
    { PUBLIC_URL: 'circle.example' },
    { PUBLIC_URL: 'https://circle.example/path' },
    { PUBLIC_URL: 'ftp://circle.example' },
    { ORIGINS: 'https://a.example,nonsense' },
    { MAX_MEMBERS: '0' },
    { MAX_MEMBERS: '1001' },
    { LOG_LEVEL: 'loud' },
    { RETENTION_HOURS: '0' },
    { RETENTION_HOURS: '721' },
    { RATE_LIMITS: 'maybe' },
    { RATE_LIMITS: 'off', HOST: '0.0.0.0' },
    { RATE_LIMITS: 'off', HOST: '192.168.0.7' },
  ])('%j', (env) => {
    const name = Object.keys(env)[0] ?? ''
    const sentence = new RegExp(`^${name} [^\\n]+: [^\\n]+\\.$`)
    expect(() => readConfig(env)).toThrow(ConfigMistake)
    expect(() => readConfig(env)).toThrow(sentence)
  })

  test('a password is not repeated', () => {
    expect(() => readConfig({ REDIS_URL: 'redi://user:hunter2@host' })).toThrow(/^(?!.*hunter2)/)
  })
})

test.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('limits can be off on %s', (host) => {
  expect(readConfig({ RATE_LIMITS: 'off', HOST: host }).rateLimits).toBe(false)
})

test.each([
  ['redis://a:6379,b:6379'],
  ['redis://user:p,w@a,b:6379/0'],
  ['a:6379,b:6379'],
  ['redis+sentinel://user:pw@host:26379/main'],
  ['redis-sentinel://host:26379'],
  ['rediss+sentinel://host'],
  ['sentinel://host:26379'],
  ['redis+cluster://host:6379'],
  ['redis-cluster://host:6379'],
])('an address of several servers is refused, without its password: %s (A15)', (REDIS_URL) => {
  const sentence = /^REDIS_URL names a Sentinel, a cluster or several hosts, which Circlet cannot use yet: [^\n]+\.$/
  expect(() => readConfig({ REDIS_URL })).toThrow(sentence)
  expect(() => readConfig({ REDIS_URL })).not.toThrow(/pw|p,w/)
})

test.each([['redis://user:p,w@redis-cluster:6379/0'], ['rediss://sentinel.example:6380']])(
  'an address of one server is taken: %s (A15)',
  (REDIS_URL) => {
    expect(readConfig({ REDIS_URL }).redisUrl).toBe(REDIS_URL)
  },
)
