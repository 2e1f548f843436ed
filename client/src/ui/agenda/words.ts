import { say } from '../../text/catalogue.ts'
import { agenda } from '../../text/en/agenda.ts'
import type { Unreadable } from './agenda-file.ts'

export const words = say({ en: agenda })

/** Why a file cannot be opened, as a sentence that says where to look. */
export function whyUnreadable(problem: Unreadable): string {
  if (problem.why !== 'field') return words.unreadable[problem.why]
  const where = words.inPart(problem.part, problem.title)
  const field = words.field(problem.field)
  switch (problem.wrong) {
    case 'missing':
      return words.wrong.missing(where, field)
    case 'unknown':
      return words.wrong.unknown(where, `“${problem.field}”`)
    case 'not-text':
      return words.wrong.notText(where, field)
    case 'too-long':
      return words.wrong.tooLong(where, field, problem.most)
    case 'not-whole':
      return words.wrong.notWhole(where, field, problem.least, problem.most)
    case 'not-one-of':
      return words.wrong.notOneOf(where, field, problem.choices)
    case 'not-yes-or-no':
      return words.wrong.notYesOrNo(where, field)
    default:
      return problem satisfies never
  }
}
