import type { Context, Decision } from '@circlet/shared/session/decide'
import type { PollId } from '@circlet/shared/session/poll'
import type { MemberId } from '@circlet/shared/session/view'

/** The ballot boxes of one circle, served as the server serves them: beside the log, never in it. */
export class Boxes {
  readonly #boxes = new Map<PollId, Map<MemberId, string>>()

  /** Decides, and does at the box what the decision asks for; counting decides once more. */
  decide(context: Context, deciding: (context: Context) => Decision): Decision {
    const decision = deciding(context)
    if (!decision.ok || !decision.ballot) return decision
    const { ballot } = decision
    const answers = this.#boxes.get(ballot.box) ?? new Map<MemberId, string>()
    this.#boxes.set(ballot.box, answers)
    if (ballot.does === 'put') {
      answers.set(ballot.voter, ballot.answer)
      return decision
    }
    return deciding({ ...context, counted: { box: ballot.box, answers: [...answers.values()].toSorted() } })
  }
}
