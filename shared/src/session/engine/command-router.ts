import type { Command } from '../../protocol/commands.ts'
import * as agenda from '../commands/agenda/agenda.ts'
import * as seats from '../commands/agenda/case-roles.ts'
import { fitRemaining } from '../commands/agenda/fit-agenda.ts'
import * as norms from '../commands/agreements.ts'
import * as facilitating from '../commands/balance/facilitator-commands.ts'
import * as prompts from '../commands/balance/prompts.ts'
import { noteVoice } from '../commands/balance/speech-input.ts'
import * as groups from '../commands/breakouts.ts'
import * as captures from '../commands/captures.ts'
import type { Course } from '../commands/decision-builder.ts'
import { forget } from '../commands/erasure/forget-member.ts'
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
export function judge(course: Course, by: Member, command: Command): Verdict {
  switch (command.type) {
    case 'start-session':
      return lifecycle.startSession(course)
    case 'end-session':
      return lifecycle.endSession(course)
    case 'edit-session':
      return lifecycle.editSession(course, by, command)
    case 'accept-norms':
      return norms.acceptNorms(course, by, command)
    case 'show-note':
      return norms.showNote(course, command)
    case 'pause-session':
      return lifecycle.pauseSession(course, command)
    case 'resume-session':
      return lifecycle.resumeSession(course)
    case 'set-options':
      return lifecycle.setOptions(course, command)
    case 'leave':
      return members.departs(course, by.id, 'left')
    case 'rename':
      return members.rename(course, by, command)
    case 'set-preferences':
      return members.setPreferences(course, by, command)
    case 'set-role':
      return members.setRole(course, command)
    case 'remove-member':
      return members.departs(course, command.member, 'removed')
    case 'hand-over':
      return members.handOver(course, by, command)
    case 'claim-facilitation':
      return claim.claimFacilitation(course, by)
    case 'decline-facilitation':
      return claim.declineFacilitation(course, by)
    case 'add-member':
      return voice.addMember(course, command)
    case 'set-voice':
      return voice.setVoice(course, command)
    case 'ask-readmit':
      return readmit.askReadmit(course, by, command)
    case 'readmit':
      return readmit.readmit(course, command)
    case 'raise-hand':
      return queue.raiseHand(course, by, command)
    case 'lower-hand':
      return queue.lowerHand(course, by, command)
    case 'lower-all-hands':
      return queue.lowerAllHands(course, by)
    case 'set-queue':
      return queue.setQueue(course, command)
    case 'move-hand':
      return queue.moveHand(course, command)
    case 'give-floor':
      return floor.giveFloor(course, command)
    case 'call-next':
      return floor.callNext(course, by, command)
    case 'finish-turn':
      return floor.finishTurn(course, by, command)
    case 'pass-turn':
      return command.turn === null ? round.passAhead(course, by, command) : floor.passTurn(course, by, command)
    case 'invite-next':
      return inviteNext(course, by, command)
    case 'undo-turn':
      return undoTurn(course, by, command)
    case 'start-round':
      return round.startRound(course, command)
    case 'reorder-round':
      return round.reorderRound(course, command)
    case 'end-round':
      return round.endRound(course)
    case 'form-groups':
      return groups.formGroups(course, command)
    case 'change-group':
      return groups.changeGroup(course, command)
    case 'set-inner':
      return inner.setInner(course, command)
    case 'take-chair':
      return inner.takeChair(course, by)
    case 'leave-chair':
      return inner.leaveChair(course, by)
    case 'be-with':
      return beWith(course, by, command)
    case 'pause-timer':
      return timing.pauseTimer(course, command)
    case 'resume-timer':
      return timing.resumeTimer(course, command)
    case 'extend-timer':
      return timing.extendTimer(course, command)
    case 'start-phase':
      return agenda.startPhase(course, command)
    case 'next-phase':
      return agenda.nextPhase(course, command)
    case 'fit-remaining':
      return fitRemaining(course)
    case 'skip-phase':
      return agenda.skipPhase(course, command)
    case 'add-phase':
      return agenda.addPhase(course, command)
    case 'edit-phase':
      return agenda.editPhase(course, command)
    case 'repeat-seat':
      return seats.repeatSeat(course, command)
    case 'move-phase':
      return agenda.movePhase(course, command)
    case 'remove-phase':
      return agenda.removePhase(course, command)
    case 'record-outcome':
      return agenda.recordOutcome(course, command)
    case 'signal-speaker':
      return prompts.signalSpeaker(course, command)
    case 'ask-time':
      return timing.askTime(course, by, command)
    case 'answer-prompt':
      return prompts.answerPrompt(course, by, command)
    case 'invite-member':
      return facilitating.inviteMember(course, command)
    case 'hold-space':
      return facilitating.holdSpace(course, command)
    case 'signal':
      return signals.sendSignal(course, by, command)
    case 'answer-signal':
      return signals.answerSignal(course, command)
    case 'add-capture':
      return captures.addCapture(course, by, command)
    case 'edit-capture':
      return captures.editCapture(course, by, command)
    case 'remove-capture':
      return captures.removeCapture(course, by, command)
    case 'take-action':
      return captures.takeAction(course, by, command)
    case 'open-poll':
      return polls.openPoll(course, command)
    case 'ask-more-time':
      return polls.askMoreTime(course, command)
    case 'vote':
      return polls.vote(course, by, command)
    case 'withdraw-vote':
      return polls.withdrawVote(course, by, command)
    case 'close-poll':
      return polls.closePoll(course, by, command)
    case 'submit-reflection':
      return reflection.submitReflection(course, by, command)
    case 'send-line':
      return reflection.sendLine(course, by, command)
    case 'ask-check-in':
      return reflection.askCheckIn(course, by, command)
    case 'show-message':
      return lifecycle.showMessage(course, command)
    case 'blank-display':
      return lifecycle.blankDisplay(course, command)
    default:
      return command satisfies never
  }
}

/** Connections come and go after the end too, and the private form is closed then; other deadlines of what is over are none. */
export function judgeSystem(course: Course, command: SystemCommand): Verdict {
  switch (command.type) {
    case 'join':
      return course.shared.status === 'ended' ? refuse('session-ended') : members.join(course, command)
    case 'note-here':
      return members.noteHere(course, command.member)
    case 'note-away':
      return members.noteAway(course, command.member)
    case 'forget-member':
      return forget(course, command.member)
    case 'note-voice':
      return noteVoice(course, command.sums)
    default:
      return decideDeadline(course, command)
  }
}
