import type { Command } from '../../protocol/commands.ts'
import * as agenda from '../commands/agenda/agenda.ts'
import * as seats from '../commands/agenda/case-roles.ts'
import { fitRemaining } from '../commands/agenda/fit-agenda.ts'
import * as norms from '../commands/agreements.ts'
import * as facilitating from '../commands/balance/facilitator-commands.ts'
import * as prompts from '../commands/balance/prompts.ts'
import { noteSpeech } from '../commands/balance/speech-input.ts'
import * as groups from '../commands/breakouts.ts'
import * as captures from '../commands/captures.ts'
import type { DecisionBuilder } from '../commands/decision-builder.ts'
import { forgetMember } from '../commands/erasure/forget-member.ts'
import * as inner from '../commands/fishbowl.ts'
import * as floor from '../commands/floor/floor.ts'
import { inviteNext } from '../commands/floor/invite-next.ts'
import { beWith } from '../commands/floor/support-signal.ts'
import { undoTurn } from '../commands/floor/undo-turn.ts'
import * as lifecycle from '../commands/lifecycle/lifecycle.ts'
import * as claim from '../commands/members/facilitator-claim.ts'
import * as voice from '../commands/members/member-without-screen.ts'
import * as members from '../commands/members/members.ts'
import * as readmit from '../commands/members/reclaim-seat.ts'
import * as polls from '../commands/polls.ts'
import * as signals from '../commands/private-signals.ts'
import * as queue from '../commands/queue/queue.ts'
import * as reflection from '../commands/reflection.ts'
import * as round from '../commands/rounds.ts'
import * as timing from '../commands/timers.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import type { SystemCommand } from '../model/system-commands.ts'
import { decideDeadline } from './deadlines.ts'

/** What each command has to say for itself, in the file that knows its rules. */
export function routeCommand(builder: DecisionBuilder, by: Member, command: Command): Verdict {
  switch (command.type) {
    case 'start-session':
      return lifecycle.startSession(builder)
    case 'end-session':
      return lifecycle.endSession(builder)
    case 'edit-session':
      return lifecycle.editSession(builder, by, command)
    case 'accept-norms':
      return norms.acceptNorms(builder, by, command)
    case 'show-note':
      return norms.showNote(builder, command)
    case 'pause-session':
      return lifecycle.pauseSession(builder, command)
    case 'resume-session':
      return lifecycle.resumeSession(builder)
    case 'set-options':
      return lifecycle.setOptions(builder, command)
    case 'leave':
      return members.departs(builder, by.id, 'left')
    case 'rename':
      return members.rename(builder, by, command)
    case 'set-preferences':
      return members.setPreferences(builder, by, command)
    case 'set-role':
      return members.setRole(builder, command)
    case 'remove-member':
      return members.departs(builder, command.member, 'removed')
    case 'hand-over':
      return members.handOver(builder, by, command)
    case 'claim-facilitation':
      return claim.claimFacilitation(builder, by)
    case 'decline-facilitation':
      return claim.declineFacilitation(builder, by)
    case 'add-member':
      return voice.addMember(builder, command)
    case 'set-voice':
      return voice.setWithoutScreen(builder, command)
    case 'ask-readmit':
      return readmit.askToReclaimSeat(builder, by, command)
    case 'readmit':
      return readmit.reclaimSeat(builder, command)
    case 'raise-hand':
      return queue.raiseHand(builder, by, command)
    case 'lower-hand':
      return queue.lowerHand(builder, by, command)
    case 'lower-all-hands':
      return queue.lowerAllHands(builder, by)
    case 'set-queue':
      return queue.setQueue(builder, command)
    case 'move-hand':
      return queue.moveHand(builder, command)
    case 'give-floor':
      return floor.giveFloor(builder, command)
    case 'call-next':
      return floor.callNext(builder, by, command)
    case 'finish-turn':
      return floor.finishTurn(builder, by, command)
    case 'pass-turn':
      return command.turn === null ? round.passAhead(builder, by, command) : floor.passTurn(builder, by, command)
    case 'invite-next':
      return inviteNext(builder, by, command)
    case 'undo-turn':
      return undoTurn(builder, by, command)
    case 'start-round':
      return round.startRound(builder, command)
    case 'reorder-round':
      return round.reorderRound(builder, command)
    case 'end-round':
      return round.endRound(builder)
    case 'form-groups':
      return groups.formGroups(builder, command)
    case 'change-group':
      return groups.changeGroup(builder, command)
    case 'set-inner':
      return inner.setInnerCircle(builder, command)
    case 'take-chair':
      return inner.takeChair(builder, by)
    case 'leave-chair':
      return inner.leaveChair(builder, by)
    case 'be-with':
      return beWith(builder, by, command)
    case 'pause-timer':
      return timing.pauseTimer(builder, command)
    case 'resume-timer':
      return timing.resumeTimer(builder, command)
    case 'extend-timer':
      return timing.extendTimer(builder, command)
    case 'start-phase':
      return agenda.startPhase(builder, command)
    case 'next-phase':
      return agenda.nextPhase(builder, command)
    case 'fit-remaining':
      return fitRemaining(builder)
    case 'skip-phase':
      return agenda.skipPhase(builder, command)
    case 'add-phase':
      return agenda.addPhase(builder, command)
    case 'edit-phase':
      return agenda.editPhase(builder, command)
    case 'repeat-seat':
      return seats.repeatCaseRole(builder, command)
    case 'move-phase':
      return agenda.movePhase(builder, command)
    case 'remove-phase':
      return agenda.removePhase(builder, command)
    case 'record-outcome':
      return agenda.recordOutcome(builder, command)
    case 'signal-speaker':
      return prompts.signalSpeaker(builder, command)
    case 'ask-time':
      return timing.askTime(builder, by, command)
    case 'answer-prompt':
      return prompts.answerPrompt(builder, by, command)
    case 'invite-member':
      return facilitating.inviteMember(builder, command)
    case 'hold-space':
      return facilitating.holdSpace(builder, command)
    case 'signal':
      return signals.sendSignal(builder, by, command)
    case 'answer-signal':
      return signals.answerSignal(builder, command)
    case 'add-capture':
      return captures.addCapture(builder, by, command)
    case 'edit-capture':
      return captures.editCapture(builder, by, command)
    case 'remove-capture':
      return captures.removeCapture(builder, by, command)
    case 'take-action':
      return captures.takeAction(builder, by, command)
    case 'open-poll':
      return polls.openPoll(builder, command)
    case 'ask-more-time':
      return polls.askMoreTime(builder, command)
    case 'vote':
      return polls.vote(builder, by, command)
    case 'withdraw-vote':
      return polls.withdrawVote(builder, by, command)
    case 'close-poll':
      return polls.closePoll(builder, by, command)
    case 'submit-reflection':
      return reflection.submitReflection(builder, by, command)
    case 'send-line':
      return reflection.sendLine(builder, by, command)
    case 'ask-check-in':
      return reflection.askCheckIn(builder, by, command)
    case 'show-message':
      return lifecycle.showMessage(builder, command)
    case 'blank-display':
      return lifecycle.blankDisplay(builder, command)
    default:
      return command satisfies never
  }
}

/** Connections come and go after the end too, and the private form is closed then; other deadlines of what is over are none. */
export function routeSystemCommand(builder: DecisionBuilder, command: SystemCommand): Verdict {
  switch (command.type) {
    case 'join':
      return builder.shared.status === 'ended' ? refuse('session-ended') : members.join(builder, command)
    case 'note-here':
      return members.noteHere(builder, command.member)
    case 'note-away':
      return members.noteAway(builder, command.member)
    case 'forget-member':
      return forgetMember(builder, command.member)
    case 'note-voice':
      return noteSpeech(builder, command.sums)
    default:
      return decideDeadline(builder, command)
  }
}
