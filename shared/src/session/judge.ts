import type { Command } from '../protocol/commands.ts'
import * as agenda from './agenda.ts'
import * as facilitating from './balance/facilitating.ts'
import { noteVoice } from './balance/note-voice.ts'
import * as captures from './captures.ts'
import * as claim from './claim.ts'
import type { Course } from './course.ts'
import { decideDeadline } from './deadlines.ts'
import { refuse, type Verdict } from './decision.ts'
import { fitRemaining } from './fit.ts'
import * as floor from './floor.ts'
import { forget } from './forget.ts'
import * as groups from './groups.ts'
import * as inner from './inner-circle.ts'
import { inviteNext } from './invitation.ts'
import * as lifecycle from './lifecycle.ts'
import * as members from './members.ts'
import * as norms from './norms.ts'
import * as polls from './polls.ts'
import * as prompts from './prompts.ts'
import * as queue from './queue.ts'
import * as readmit from './readmit.ts'
import * as reflection from './reflection.ts'
import * as round from './round.ts'
import * as seats from './seats.ts'
import * as signals from './signals.ts'
import type { SystemCommand } from './system-commands.ts'
import * as timing from './timing.ts'
import { undoTurn } from './undo.ts'
import type { Member } from './view.ts'
import * as voice from './voice.ts'
import { beWith } from './with-you.ts'

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
