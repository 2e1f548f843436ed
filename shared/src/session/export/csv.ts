import { onTheWall } from './date-time.ts'
import type { Summary, SummaryText, Written, WrittenAction } from './summary.ts'
import { onOneLine } from './text-safety.ts'

type Column = keyof SummaryText['columns']
type Row = { readonly kind: string } & { readonly [Name in Column]?: string | number | null }

/** Characters that begin a formula in a spreadsheet, including their wide, small and typeset forms. */
const BEGINS = '[=+\\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]'
/** Characters that may precede it without notice: quotes, spaces and zero-width characters. */
const UNNOTICED = `["'\u2018-\u201f\\s\\p{Cf}]*`
const AT_THE_START = new RegExp(`^${UNNOTICED}${BEGINS}`, 'u')
/** Where a spreadsheet with another separator than the comma would begin a new cell. */
const AT_A_CELL = new RegExp(`([;|]${UNNOTICED})(?=${BEGINS})`, 'gu')
/** Without it, spreadsheets read the bytes in another encoding. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * A summary as a table in the reader's language. Any spreadsheet opens it, and none runs its text as a formula (SU3).
 */
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

/** Text that no spreadsheet runs as a formula: an apostrophe precedes what would begin one. */
function harmless(text: string): string {
  const inside = text.replaceAll(AT_A_CELL, "$1'")
  return AT_THE_START.test(inside) ? `'${inside}` : inside
}
