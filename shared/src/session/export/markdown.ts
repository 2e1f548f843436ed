import { addressesIn } from './addresses.ts'
import { inZones } from './date-time.ts'
import type { Part, Summary, SummaryText, Written, WrittenAction } from './summary.ts'
import { isolated, onOneLine, plain } from './text-safety.ts'

/**
 * Characters that Markdown interprets anywhere in a line, or only at its start. `_` inside a word and `&` without an
 * entity are plain.
 */
const ANYWHERE = /[\\`*{}[\]<>|~]|&(?=#|[a-z\d]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu
const AT_THE_START = /^[#+=\-:]|^(\d+)(?=[.)](?:\s|$))/

/** A summary as Markdown in the reader's language (SU5). */
export function summaryMarkdown(summary: Summary, t: SummaryText): string {
  const { norms, parts } = summary
  const blocks = [
    `# ${line(summary.title)}`,
    timesOf(summary, t),
    section(t.titles.objectives, summary.objectives.map(item)),
    parts.length > 0 && `## ${t.titles.agenda}\n\n${tableOf(parts, t)}`,
    summary.evenness && t.evenness[summary.evenness],
    section(t.titles.outcomes, parts.flatMap(outcomeOf)),
    section(t.titles.decisions, summary.decisions.map(writtenItem(t))),
    section(t.titles.actions, summary.actions.map(actionItem(t))),
    section(t.titles.learnings, summary.learnings.map(writtenItem(t))),
    section(t.titles.topics, summary.topics.map(writtenItem(t))),
    section(t.titles.norms, norms.items.map(item)),
    t.accepted(norms.version, norms.acceptedBy),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function timesOf(summary: Summary, t: SummaryText): string {
  const names = ['startsAt', 'startedAt', 'endedAt', 'nextAt'] as const
  return names
    .flatMap((name) => {
      const at = summary[name]
      return at === null ? [] : `- ${t.kinds[name]}: ${inZones(at, summary.zones)}`
    })
    .join('\n')
}

const section = (title: string, items: readonly string[]) => items.length > 0 && `## ${title}\n\n${items.join('\n')}`

function tableOf(parts: readonly Part[], t: SummaryText): string {
  const rows = parts.map(({ title, status, plannedMinutes, ranMinutes }) => {
    const ran = ranMinutes ?? t.never[status === 'skipped' ? 'skipped' : 'planned']
    return `| ${line(title)} | ${plannedMinutes} | ${ran} |`
  })
  const { part, planned, ran } = t.agenda
  return [`| ${part} | ${planned} | ${ran} |`, '| --- | ---: | ---: |', ...rows].join('\n')
}

function outcomeOf({ title, outcome }: Part): readonly string[] {
  return outcome ? [`- **${line(title)}**: ${lines(outcome)}`] : []
}

const item = (text: string) => `- ${lines(text)}`

const writtenItem = (t: SummaryText) => (written: Written) => {
  const seenBy = t.seenBy[written.private ? 'you' : 'circle']
  return `${item(written.text)} (${written.by === null ? seenBy : t.by(line(written.by))})`
}

const actionItem = (t: SummaryText) => (action: WrittenAction) => {
  const { owner, step, due, help, confidence } = action
  const who = action.private ? t.seenBy.you : owner === null ? t.nobodys : t.takes(line(owner))
  const more = [
    step && t.step(lines(step)),
    due && t.due(lines(due)),
    help && t.help(lines(help)),
    confidence !== null && t.confidence(confidence),
  ]
  return [`${item(action.text)} (${who})`, ...more.filter(Boolean).map((text) => `  - ${text}`)].join('\n')
}

/** The text on one line, with all markup escaped. */
const line = (text: string) => isolated(escaped(onOneLine(text)))

/** Keeps line breaks as breaks inside the same list item. */
function lines(text: string): string {
  const each = plain(text).split('\n')
  return each.map((part) => isolated(escaped(part.trim()))).join('\\\n  ')
}

/**
 * Keeps addresses as written. An address with markup characters gets angle brackets, in which Markdown reads no markup.
 */
function escaped(text: string): string {
  let last = 0
  const parts = addressesIn(text).map(({ at, address }) => {
    const before = escapedWords(text.slice(last, at))
    last = at + address.length
    return before + (isPlain(address) ? address : `<${address}>`)
  })
  return (parts.join('') + escapedWords(text.slice(last))).replace(AT_THE_START, startEscaped)
}

const escapedWords = (text: string) => text.replaceAll(ANYWHERE, '\\$&')

/** Whether an address contains no markup, also when punctuation follows it. */
const isPlain = (address: string) => escapedWords(`${address};`) === `${address};`

const startEscaped = (mark: string, digits?: string) => (digits === undefined ? `\\${mark}` : `${mark}\\`)
