import type { MemberId } from '@circlet/shared/ids'
import type { Context } from '@circlet/shared/session/engine/decide'
import type { Decision } from '@circlet/shared/session/model/decision'
import { refuse } from '@circlet/shared/session/model/decision'

/** The ballot boxes of one circle, handled as the server handles them: beside the log, never in it. */
export class Boxes {
  readonly #boxes = new Map<string, Map<MemberId, string>>()

  /** Decides, and does at the box what the decision asks for; counting decides a second time. */
  decide(context: Context, deciding: (context: Context) => Decision): Decision {
    const decision = deciding(context)
    if (!decision.ok || !decision.ballot) return decision
    const { ballot } = decision
    const answers = this.#boxes.get(ballot.box) ?? new Map<MemberId, string>()
    this.#boxes.set(ballot.box, answers)
    if (ballot.does === 'put') {
      const before = answers.get(ballot.voter)
      // A repeat is the same command; a different answer is a second answer.
      if (!ballot.mayChange && before !== undefined && before !== ballot.answer) return refuse('not-allowed')
      answers.set(ballot.voter, ballot.answer)
      return decision
    }
    return deciding({ ...context, counted: { box: ballot.box, answers: [...answers.values()].toSorted() } })
  }
}
