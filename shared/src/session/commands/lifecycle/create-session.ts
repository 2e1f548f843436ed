import type { Template } from '../../../formats/template.ts'
import type { LinkRole } from '../../../ids.ts'
import { idOf } from '../../../ids.ts'
import { MOST_PHASES } from '../../../limits.ts'
import type { CreateSession } from '../../../protocol/create.ts'
import type { session } from '../../../text/en/session.ts'
import type { Decision } from '../../model/decision.ts'
import { type Context, refuse } from '../../model/decision.ts'
import type { FromGroup } from '../../model/group-link.ts'
import { DEFAULT_OPTIONS, emptyState } from '../../model/state.ts'
import { plannedPhase } from '../agenda/agenda.ts'
import { DecisionBuilder } from '../decision-builder.ts'
import { tooFarAhead } from './lifecycle.ts'

/** Values that the server generates for a new session. */
export interface Made {
  readonly sessionId: string
  /** Stored hashes of the four link tokens. */
  readonly links: Readonly<Record<LinkRole, string>>
  /** The default retention time of an ended session. */
  readonly retentionHours: number
  /** The language of its default texts. Absent: English (AG23). */
  readonly language?: string
  /** Default texts in that language, for what the maker left out. */
  readonly words: typeof session
  /** What the group passes to its session. */
  readonly fromGroup?: FromGroup
}

type Notes = Pick<FromGroup, 'disagreement' | 'support'>

/** Makes a session: the first record of its log. The maker's own agenda replaces the template's. */
export function createSession(body: CreateSession, made: Made, template: Template | null, context: Context): Decision {
  if (body.template !== undefined && template === null) return refuse('invalid-command', 'template')
  if (tooFarAhead(body.startsAt, context.now)) return refuse('invalid-command', 'startsAt')
  const items = body.agenda ?? template?.phases ?? []
  if (items.length > MOST_PHASES) return refuse('too-many')
  const options = Object.fromEntries(Object.entries(body.options ?? {}).filter(([, value]) => value !== undefined))
  const builder = new DecisionBuilder(emptyState, context)
  builder.tell({
    type: 'session-created',
    sessionId: made.sessionId,
    template: template?.id ?? null,
    practice: body.practice ?? false,
    ...(made.language !== undefined && { language: made.language }),
    title: body.title ?? template?.title ?? made.words.title,
    objectives: body.objectives ?? [],
    norms: { version: 1, items: body.norms ?? made.words.norms },
    startsAt: body.startsAt ?? null,
    timeZone: body.timeZone ?? null,
    phases: items.map((item, place) => plannedPhase(idOf('phase', place + 1), item)),
    options: { ...DEFAULT_OPTIONS, retentionHours: made.retentionHours, ...options },
  })
  builder.tell({ type: 'links-issued', links: made.links })
  const { fromGroup } = made
  writeNotes(builder, body, fromGroup)
  if (fromGroup) bring(builder, fromGroup)
  return { ok: true, events: builder.events, state: builder.state }
}

/** Stores the given notes (NO4), or else the group's notes. */
function writeNotes(builder: DecisionBuilder, given: Pick<CreateSession, keyof Notes>, group: Notes | undefined): void {
  const disagreement = given.disagreement || group?.disagreement
  const support = given.support || group?.support
  const notes = { ...(disagreement && { disagreement }), ...(support && { support }) }
  if (Object.keys(notes).length > 0) builder.tell({ type: 'session-edited', ...notes })
}

/** Stores the group's last actions and its link. */
function bring(builder: DecisionBuilder, { link, actions }: FromGroup): void {
  if (actions.length > 0) builder.tell({ type: 'actions-brought', actions })
  builder.tell({ type: 'group-linked', ...link })
}
