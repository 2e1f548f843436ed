import { LIMITS } from '@circlet/shared/limits'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** The environment, read once. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Null: the embedded store in `dataDir`. */
  readonly redisUrl: string | null
  /** The origin people open, without a slash at its end; null: the host that each request names. */
  readonly publicUrl: string | null
  /** The origins whose pages may open a socket; null: the one of `publicUrl`, else the host the request names. */
  readonly origins: readonly string[] | null
  readonly maxMembers: number
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly retentionHours: number
  readonly rateLimits: boolean
}

/** A mistake in the environment; the message is one sentence that says what to do. */
export class ConfigMistake extends Error {
  override name = 'ConfigMistake'
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment. Throws `ConfigMistake` at the first mistake. */
export function readConfig(env: Environment): Config {
  const host = text(env, 'HOST', '127.0.0.1')
  const publicUrl = env.PUBLIC_URL ? origin('PUBLIC_URL', env.PUBLIC_URL) : null
  return {
    port: whole(env, 'PORT', 8080, 0, 65_535),
    host,
    dataDir: text(env, 'DATA_DIR', './data'),
    redisUrl: redisUrl(env.REDIS_URL),
    publicUrl,
    origins: env.ORIGINS ? origins(env.ORIGINS) : publicUrl === null ? null : [publicUrl],
    maxMembers: whole(env, 'MAX_MEMBERS', LIMITS.members, 1, LIMITS.mostMembers),
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'warn'),
    retentionHours: whole(env, 'RETENTION_HOURS', 24, 1, 720),
    rateLimits: rateLimits(env, host),
  }
}

function text(env: Environment, name: string, standard: string): string {
  return env[name]?.trim() || standard
}

function whole(env: Environment, name: string, standard: number, min: number, max: number): number {
  const given = text(env, name, String(standard))
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
  if (number >= min && number <= max) return number
  throw new ConfigMistake(`${name} is "${given}": make it a whole number from ${min} to ${max}.`)
}

function oneOf<Choice extends string>(
  env: Environment,
  name: string,
  choices: readonly Choice[],
  standard: Choice,
): Choice {
  const given = text(env, name, standard)
  const choice = choices.find((each) => each === given)
  if (choice !== undefined) return choice
  throw new ConfigMistake(`${name} is "${given}": make it one of ${choices.join(', ')}.`)
}

function redisUrl(given: string | undefined): string | null {
  if (!given) return null
  if (/^redis\S*[+-]?(sentinel|cluster)|^sentinel:/i.test(given.split('//', 1)[0] ?? '') || namesSeveralHosts(given)) {
    throw new ConfigMistake(
      'REDIS_URL names a Sentinel, a cluster or several hosts, which Circlet cannot use yet: name a single Redis or Valkey like redis://user:password@host:6379/0.',
    )
  }
  if (URL.canParse(given) && /^rediss?:$/.test(new URL(given).protocol)) return given
  // It may hold a password, so it is not repeated.
  throw new ConfigMistake('REDIS_URL is no address of a Redis: write it like redis://user:password@host:6379/0.')
}

/** A comma behind the user and password; a password may hold commas of its own. */
function namesSeveralHosts(given: string): boolean {
  const authority = /^\w[\w+-]*:\/\/([^/?#]*)/.exec(given)?.[1] ?? given
  return authority.slice(authority.lastIndexOf('@') + 1).includes(',')
}

function origin(name: string, given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
  if (isOrigin && !url.username && !url.password) return url.origin
  throw new ConfigMistake(`${name} is "${given}": write it like https://circle.example.org, without a path.`)
}

function origins(given: string): readonly string[] {
  return given
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => origin('ORIGINS', each))
}

function rateLimits(env: Environment, host: string): boolean {
  const isOn = oneOf(env, 'RATE_LIMITS', ['on', 'off'], 'on') === 'on'
  if (isOn || isLoopback(host)) return isOn
  throw new ConfigMistake(`RATE_LIMITS can be off on a loopback HOST only, not on ${host}: leave it out.`)
}

/** Whether only programs on this machine can reach the address. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
