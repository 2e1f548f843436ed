import type { Unreadable } from '../../selectors/agenda/agenda-file.ts'
import { t } from '../../text/index.ts'

/** Why a file cannot be opened, as a sentence that says where to look. */
export function whyUnreadable(problem: Unreadable): string {
  if (problem.why !== 'field') return t.agenda.unreadable[problem.why]
  const where = t.agenda.inPart(problem.part, problem.title)
  const field = t.agenda.field(problem.field)
  switch (problem.wrong) {
    case 'missing':
      return t.agenda.wrong.missing(where, field)
    case 'unknown':
      return t.agenda.wrong.unknown(where, `“${problem.field}”`)
    case 'not-text':
      return t.agenda.wrong.notText(where, field)
    case 'too-long':
      return t.agenda.wrong.tooLong(where, field, problem.most)
    case 'not-whole':
      return t.agenda.wrong.notWhole(where, field, problem.least, problem.most)
    case 'not-one-of':
      return t.agenda.wrong.notOneOf(where, field, problem.choices)
    case 'not-yes-or-no':
      return t.agenda.wrong.notYesOrNo(where, field)
    default:
      return problem satisfies never
  }
}
