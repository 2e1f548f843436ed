import { onTheWall } from './date-time.ts'
import type { Summary, SummaryText, Written, WrittenAction } from './summary.ts'
import { onOneLine } from './text-safety.ts'

type Column = keyof SummaryText['columns']
type Row = { readonly kind: string } & { readonly [Name in Column]?: string | number | null }

/** What a spreadsheet takes for the beginning of a formula, also in its wide, small and typeset shapes. */
const BEGINS = '[=+\\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]'
/** What may stand before it unnoticed: quotes, blanks and what has no width. */
const UNNOTICED = `["'\u2018-\u201f\\s\\p{Cf}]*`
const AT_THE_START = new RegExp(`^${UNNOTICED}${BEGINS}`, 'u')
/** Where a spreadsheet that parts cells by something else than a comma would begin another. */
const AT_A_CELL = new RegExp(`([;|]${UNNOTICED})(?=${BEGINS})`, 'gu')
/** Without it spreadsheets take the bytes for another alphabet. */
const BYTE_ORDER_MARK = '\ufeff'

/** A summary in its reader's language as a table that any spreadsheet opens, and in which nothing runs (SU3). */
export function summaryCsv(summary: Summary, t: SummaryText): string {
  const columns = Object.keys(t.columns) as Column[]
  const heads = columns.map((name) => t.columns[name])
  const table = [heads, ...rowsOf(summary, t).map((row) => columns.map((name) => row[name] ?? ''))]
  return BYTE_ORDER_MARK + table.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

function rowsOf(summary: Summary, t: SummaryText): readonly Row[] {
  const { title, norms, zones, evenness } = summary
  const times = (['startsAt', 'startedAt', 'endedAt', 'nextAt'] as const).flatMap((name) => {
    const at = summary[name]
    return at === null ? [] : zones.map((zone) => ({ kind: t.kinds[name], text: onTheWall(at, zone), zone }))
  })
  return [
    { kind: t.kinds.session, text: title },
    ...times,
    ...summary.objectives.map((text) => ({ kind: t.kinds.objective, text })),
    ...summary.parts.map((part) => ({
      kind: t.kinds.part,
      text: part.title,
      planned: part.plannedMinutes,
      ran: part.ranMinutes ?? t.never[part.status === 'skipped' ? 'skipped' : 'planned'],
      outcome: part.outcome,
    })),
    ...(evenness === null ? [] : [{ kind: t.kinds.evenness, text: t.evenness[evenness] }]),
    ...summary.decisions.map((decision) => ({ kind: t.kinds.decision, ...written(decision, t) })),
    ...summary.actions.map((action) => ({ kind: t.kinds.action, ...written(action, t), ...taken(action) })),
    ...summary.learnings.map((learning) => ({ kind: t.kinds.learning, ...written(learning, t) })),
    ...summary.topics.map((topic) => ({ kind: t.kinds.topic, ...written(topic, t) })),
    ...norms.items.map((text) => ({ kind: t.kinds.norm, text })),
    { kind: t.kinds.norms, text: t.accepted(norms.version, norms.acceptedBy) },
  ]
}

const written = ({ text, by, private: alone }: Written, t: SummaryText) => ({
  text,
  by,
  seenBy: t.seenBy[alone ? 'you' : 'circle'],
})
const taken = ({ owner, step, due, help, confidence }: WrittenAction) => ({ owner, step, due, help, confidence })

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value)
  return `"${harmless(onOneLine(value)).replaceAll('"', '""')}"`
}

/** Text that no spreadsheet calculates: an apostrophe stands before what it would take for a formula. */
function harmless(text: string): string {
  const inside = text.replaceAll(AT_A_CELL, "$1'")
  return AT_THE_START.test(inside) ? `'${inside}` : inside
}
