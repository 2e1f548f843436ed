import type { Template } from '@circlet/shared/formats/template'
import { systemCommandId } from '@circlet/shared/ids'
import type { CreateSession } from '@circlet/shared/protocol/create'
import type { RefusalCode } from '@circlet/shared/protocol/messages'
import { createSession } from '@circlet/shared/session/commands/lifecycle/create-session'
import type { FromGroup } from '@circlet/shared/session/model/group-link'
import { FIRST_LOCALE } from '@circlet/shared/text/locales'
import type { ServerTexts } from '@circlet/shared/text/texts'
import { type EventLog, StoreUnavailable } from '../../store/event-log.ts'
import type { LiveSessions } from '../live-sessions.ts'
import type { Random } from '../random.ts'
import type { RecordWriter } from '../record-writer.ts'
import { BEFORE_ALL } from '../stored-records.ts'
import { newSession, type SessionTokens, storedLinks } from '../tokens.ts'

export type CreatedSession =
  | { readonly ok: true; readonly sessionId: string; readonly tokens: SessionTokens['tokens'] }
  | { readonly ok: false; readonly code: RefusalCode; readonly field?: string }

/** The language of the words that a maker does not write. */
interface FirstLanguage {
  readonly locale: string
  readonly texts: Pick<ServerTexts, 'session'>
}

interface Given {
  readonly fromGroup?: FromGroup
  /** The id and tokens of a request that may come again; left out, fresh ones are drawn. */
  readonly made?: SessionTokens
}

/** Makes sessions: the one command that has no session yet. */
export class SessionCreator {
  readonly #log: EventLog
  readonly #sessions: LiveSessions
  readonly #recordWriter: RecordWriter
  readonly #random: Random
  readonly #retentionHours: number

  constructor(from: {
    log: EventLog
    sessions: LiveSessions
    recordWriter: RecordWriter
    random: Random
    retentionHours: number
  }) {
    this.#log = from.log
    this.#sessions = from.sessions
    this.#recordWriter = from.recordWriter
    this.#random = from.random
    this.#retentionHours = from.retentionHours
  }

  /** Stores a new session and opens it here. Rejects with `StoreUnavailable`. */
  async found(
    body: CreateSession,
    template: Template | null,
    language: FirstLanguage,
    { fromGroup, made: { sessionId, tokens } = newSession() }: Given = {},
  ): Promise<CreatedSession> {
    const at = this.#log.now()
    const made = {
      sessionId,
      links: storedLinks(tokens),
      retentionHours: this.#retentionHours,
      words: language.texts.session,
      ...(language.locale !== FIRST_LOCALE && { language: language.locale }),
      ...(fromGroup && { fromGroup }),
    }
    const decision = createSession(body, made, template, { now: at, seed: this.#random.seed() })
    if (!decision.ok) return decision
    const prepared = this.#recordWriter.prepare(sessionId, BEFORE_ALL, { id: systemCommandId('create'), at, decision })
    const appended = await this.#recordWriter.store(prepared)
    // What is known by this id is the same request, told twice. The log has what was stored first.
    if (appended.outcome !== 'appended' && appended.outcome !== 'known') {
      throw new StoreUnavailable(`a new session is ${appended.outcome}`)
    }
    if (appended.outcome === 'appended') this.#sessions.adopt(sessionId, prepared.replica)
    return { ok: true, sessionId, tokens }
  }
}
