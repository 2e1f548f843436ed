import type { RoundOrder } from '../../session/model/shared-state.ts'

const orders: Readonly<Record<RoundOrder, string>> = {
  rotate: 'Somebody else begins each time',
  joined: 'In the order people joined',
  random: 'In random order',
  'fewest-turns': 'People with fewer turns first',
  lenses: 'Different lenses next to each other',
}

const fields: Readonly<Record<string, string | undefined>> = {
  title: 'the title',
  people: 'the number of people',
  template: 'the template',
  format: 'how people take turns',
  minutes: 'the minutes',
  turnSeconds: 'the seconds for each turn',
  settleSeconds: 'the seconds before each turn',
  prompt: 'the question',
  outcome: 'what should come out of it',
  balance: 'how the time is balanced',
  replies: 'whether there are short replies',
  role: 'whose time it is',
  order: 'the order of the round',
  groupSize: 'how many people a group has',
  chairs: 'how many chairs the inner circle has',
  endsAt: 'when it ends by the clock',
}

/** What is said about agendas wherever they are planned, kept and opened. */
export const agenda = {
  orders,
  order: 'Order of the round',
  role: 'Whose time it is',
  roleHint: 'For example: case giver. Parts with the same words here are one person’s.',
  groupSize: 'People in a group',
  chairs: 'Chairs of an inner circle',
  chairsHint: 'Leave this empty if everybody is inside. One more chair stays free for anyone who joins.',
  keep: 'Keep as my own template',
  kept: 'Kept in this browser. You find it on the first page.',
  notKept: 'This browser does not store anything. Save a file instead.',
  save: 'Save as a file',
  open: 'Open a file',
  opened: (title: string) => `“${title}” is open.`,
  unreadable: {
    'not-text': 'This file is not a text file, or it is not saved as UTF-8.',
    'not-json': 'This file is not an agenda, or it is damaged.',
    'not-ours': 'This file is not an agenda from Circlet.',
    'no-version': 'This file does not say which version of Circlet made it. The version is missing or is not a number.',
    newer: 'This file was made by a newer Circlet than this one.',
    'too-many-parts': 'This agenda has more than 40 parts.',
  },
  /** Where in a file something is wrong: part 3, “Check-in”. */
  inPart: (part: number | null, title: string | null) =>
    part === null ? 'In this file' : title ? `In part ${part}, “${title}”,` : `In part ${part}`,
  field: (name: string) => fields[name] ?? `“${name}”`,
  wrong: {
    missing: (where: string, field: string) => `${where} this is missing: ${field}.`,
    unknown: (where: string, field: string) => `${where} there is ${field}, which Circlet does not know.`,
    notText: (where: string, field: string) => `${where} ${field} should be a text.`,
    tooLong: (where: string, field: string, most: number) => `${where} ${field} has more than ${most} letters.`,
    notWhole: (where: string, field: string, least: number, most: number) =>
      `${where} ${field} should be a whole number from ${least} to ${most}.`,
    notOneOf: (where: string, field: string, choices: readonly string[]) =>
      `${where} ${field} should be one of: ${choices.join(', ')}.`,
    notYesOrNo: (where: string, field: string) => `${where} ${field} should be true or false.`,
  },
}
