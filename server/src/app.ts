import { join } from 'node:path'
import { BODY_BYTES } from '@circlet/shared/limits'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { type DestinationStream, pino } from 'pino'
import type { Config } from './config.ts'
import { Groups } from './groups/groups.ts'
import { RecentGroups } from './groups/recent-groups.ts'
import { SessionImporter } from './groups/session-import.ts'
import { api } from './http/api.ts'
import { errorAnswerer, sendRefusal } from './http/shared/errors.ts'
import { endConnectionsOnClose, sendHeaders } from './http/shared/headers.ts'
import { refuseUnreadablePaths } from './http/shared/paths.ts'
import { HttpRefusal } from './http/shared/refusals.ts'
import { logRequests } from './http/shared/request-log.ts'
import { serveClient } from './http/shared/static-files.ts'
import { Ballots } from './runtime/ballots.ts'
import { DeadlineScheduler } from './runtime/deadline-scheduler.ts'
import { CommandDispatcher } from './runtime/dispatch/command-dispatcher.ts'
import { ErrorReporter } from './runtime/error-reporter.ts'
import { LiveSessions } from './runtime/live-sessions.ts'
import { SessionCreator } from './runtime/membership/create-session.ts'
import { MemberEraser } from './runtime/membership/erase-member.ts'
import { FailedAttempts } from './runtime/membership/failed-attempts.ts'
import { SessionJoiner } from './runtime/membership/join-session.ts'
import { TokenLookup } from './runtime/membership/token-lookup.ts'
import { Metrics } from './runtime/metrics.ts'
import { PRESENCE_TIMES, Presence, type PresenceTimes } from './runtime/presence.ts'
import { Quarantine } from './runtime/quarantine.ts'
import { Random } from './runtime/random.ts'
import { RecordWriter } from './runtime/record-writer.ts'
import { SpeechSamples, VOICE_MS } from './runtime/speech-samples.ts'
import { openSockets } from './sockets/open-sockets.ts'
import type { BallotBoxes } from './store/ballot-boxes.ts'
import type { EventLog } from './store/event-log.ts'
import type { Leases } from './store/leases.ts'

/** What the app depends on. */
export interface Ports {
  readonly log: EventLog
  readonly leases: Leases
  readonly boxes: BallotBoxes
  /** Shorter ones make tests quick. */
  readonly presenceTimes?: PresenceTimes
  readonly voiceEveryMs?: number
  /** Where the built client lies. */
  readonly clientDir?: string
  /** Where log lines go; standard output when nothing is said. */
  readonly logTo?: DestinationStream
}

export interface App {
  readonly http: FastifyInstance
  /** Counts and logs an internal error, without anything that people have written. */
  report(where: string, error: unknown): void
  /** Tells everyone that the server restarts, makes nobody away, and stops; the log stays open. */
  close(): Promise<void>
}

const CLIENT_DIR = join(import.meta.dirname, '..', '..', 'client', 'dist')

/** The whole server but its process: sessions on a log, the sockets and the HTTP in front of them. */
export async function buildApp(config: Config, { log, leases, boxes, ...ports }: Ports): Promise<App> {
  const now = () => log.now()
  const random = new Random()
  const logger = pino({ level: config.logLevel, base: null }, ports.logTo)
  const metrics = new Metrics()
  const errorReporter = new ErrorReporter(metrics, logger)
  const sessions = new LiveSessions(log, errorReporter)
  const failures = config.rateLimits ? new FailedAttempts() : null
  const tokens = new TokenLookup({ log, sessions, failures })
  const quarantine = new Quarantine(logger)
  const recordWriter = new RecordWriter(log, random, metrics)
  const ballots = new Ballots(boxes, errorReporter)
  const dispatch = new CommandDispatcher({
    log,
    recordWriter,
    random,
    ballots,
    errorReporter,
    maxMembers: config.maxMembers,
  })

  sessions.observe(quarantine)
  sessions.observe({ recorded: () => metrics.recorded() })
  sessions.observe(ballots)
  const deadlineScheduler = new DeadlineScheduler(log, sessions, dispatch, errorReporter)
  const presence = new Presence(leases, {
    sessions,
    dispatch,
    random,
    errorReporter,
    times: ports.presenceTimes ?? PRESENCE_TIMES,
  })
  const sessionCreator = new SessionCreator({
    log,
    sessions,
    recordWriter,
    random,
    retentionHours: config.retentionHours,
  })
  const groups = new Groups({ log, boxes, random, maxMembers: config.maxMembers })
  const sessionImporter = new SessionImporter(groups, sessions, errorReporter)
  sessions.observe(sessionImporter)
  const speechSamples = new SpeechSamples({ dispatch, random, errorReporter, everyMs: ports.voiceEveryMs ?? VOICE_MS })
  sessions.observe(speechSamples)
  const sessionJoiner = new SessionJoiner({ dispatch, presence, random, maxMembers: config.maxMembers })

  const memberEraser = new MemberEraser({ log, boxes, recordWriter, dispatch, random })

  metrics.gauge('circlet_sessions_open', 'Sessions this node has in memory', () => sessions.count)
  metrics.gauge(
    'circlet_sessions_put_back',
    'Sessions that could not be woken when due',
    () => deadlineScheduler.failing,
  )
  metrics.gauge('circlet_sessions_damaged', 'Read-only sessions with a record that cannot be read', () =>
    quarantine.count('damaged'),
  )
  metrics.gauge('circlet_sessions_newer', 'Read-only sessions with a record of a newer build', () =>
    quarantine.count('newer'),
  )
  const repairs = log.repairs ?? []
  for (const repair of repairs) logger.warn({}, repair)

  const http = buildHttp(logger)
  await sendHeaders(http)
  endConnectionsOnClose(http)
  logRequests(http)
  refuseUnreadablePaths(http)
  http.setErrorHandler(errorAnswerer(errorReporter))
  const { publicUrl, origins, rateLimits } = config
  await http.register(api, {
    ...{
      sessions,
      tokens,
      recentGroups: new RecentGroups(groups),
      sessionCreator,
      sessionJoiner,
      memberEraser,
      dispatch,
      groups,
      sessionImporter,
      random,
    },
    metrics,
    log,
    warnings: () => [...repairs, deadlineScheduler.warning, quarantine.warning].filter((warning) => warning !== null),
    now,
    publicUrl,
    rateLimits,
  })
  await serveClient(http, ports.clientDir ?? CLIENT_DIR)
  // Socket.IO takes the server's listeners over, so every route must be there before it and nobody may be let in yet.
  await http.ready()
  const heard = { sessions, tokens, dispatch, speechSamples, presence, metrics, errorReporter, now }
  const sockets = openSockets(http.server, { ...heard, origins, rateLimits })

  return {
    http,
    report: (where, error) => errorReporter.report(where, error),
    async close() {
      // Begun first, so that nobody whose connection now ends is taken for gone.
      const resigned = presence.close()
      sockets.close()
      deadlineScheduler.close()
      speechSamples.close()
      sessionImporter.close()
      await Promise.all([resigned, http.close()])
      failures?.close()
      sessions.close()
    },
  }
}

function buildHttp(logger: FastifyBaseLogger): FastifyInstance {
  return Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    // A client behind a proxy of a private network is counted by its own address.
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
    // Who is still owed an answer gets it; the rest would keep the process waiting.
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    // An address that cannot be read is one where nothing is; the standard answer would repeat it.
    frameworkErrors: (_error, _request, reply) => sendRefusal(reply, new HttpRefusal('not-found')),
  })
}
