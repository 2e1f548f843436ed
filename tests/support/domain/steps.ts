import type { MemberId } from '@circlet/shared/ids'
import type { Command, CommandType } from '@circlet/shared/protocol/commands'
import type { CreateSession } from '@circlet/shared/protocol/create'
import type { Member } from '@circlet/shared/session/model/shared-state'
import type { SessionState } from '@circlet/shared/session/model/state'
import { invitable } from '@circlet/shared/session/queries/inviter'
import { isBack } from '@circlet/shared/session/queries/names/coming-back'
import { HOUR, MINUTE } from '@circlet/shared/time'
import type { SystemCommand } from '../../../shared/src/session/model/system-commands.ts'
import { MOST, type Step } from './arbitrary.ts'
import { afterwardsStep, captureStep, pollStep } from './steps-deciding.ts'

export type Tried =
  | { readonly by: MemberId; readonly command: Command }
  | { readonly by: null; readonly command: SystemCommand }
  | null

/** The command of a step in the current state; null when there is nothing to try. */
export function triedIn(state: SessionState, step: Step): Tried {
  const { members } = state.shared
  const seated = members.filter((member) => member.presence !== 'left')
  const other = step.wrong ? 'm99' : (pick(members, step.other)?.id ?? 'm99')
  if (step.kind === 'wait') return null
  if (step.kind === 'join') {
    if (seated.length >= MOST) return null
    const away = members.find((member) => member.presence === 'away')
    const name = away && step.on ? away.name : `p${members.length}`
    const role = (['participant', 'participant', 'timekeeper', 'facilitator'] as const)[step.who % 4] ?? 'participant'
    const seat = `stored-seat-${members.length}-${step.seed}`
    const more = step.other % 3 === 0 ? { lens: step.on ? 'nurse' : 'teacher' } : {}
    return {
      by: null,
      command: {
        type: 'join',
        name,
        role,
        seat,
        listening: step.who % 7 === 0,
        firstTime: step.who % 5 === 0,
        maxMembers: 60,
        ...more,
      },
    }
  }
  if (step.kind === 'forget-member') return { by: null, command: { type: step.kind, member: other } }
  if (step.kind === 'note-here' || step.kind === 'note-away') {
    // A place that was kept for somebody has no token to connect with.
    const connects = Object.values(state.hidden.seats).includes(other)
    return connects ? { by: null, command: { type: step.kind, member: other } } : null
  }
  if (step.kind === 'add-member' && seated.length >= MOST) return null
  if (step.kind === 'note-voice') {
    const sums = { [other]: 1000 * (step.other % 10), ...(step.on ? { [members[2]?.id ?? 'm3']: 8000 } : {}) }
    return { by: null, command: { type: 'note-voice', sums } }
  }
  const command = commandOf(state, step, step.kind, other)
  return { by: asker(seated, state, step)?.id ?? 'm99', command }
}

/** Mostly a member with permission: the speaker for their turn, a facilitator or timekeeper for the rest. */
function asker(seated: readonly Member[], { shared }: SessionState, step: Step): Member | undefined {
  const own = [
    'raise-hand',
    'lower-hand',
    'leave',
    'rename',
    'set-preferences',
    'signal',
    'answer-prompt',
    'claim-facilitation',
    'take-chair',
    'leave-chair',
    'be-with',
    'add-capture',
    'take-action',
    'vote',
    'withdraw-vote',
    'accept-norms',
    'submit-reflection',
    'send-line',
    'ask-check-in',
  ]
  // A facilitator mostly stays, or little would happen any more.
  const guests = seated.filter((member) => member.role === 'participant')
  if (step.kind === 'leave' && !step.wrong) return pick(guests, step.who)
  if (step.wrong || own.includes(step.kind) || (step.kind === 'pass-turn' && step.on)) return pick(seated, step.who)
  if (step.kind === 'decline-facilitation') return seated.find((member) => member.id === shared.claim?.to)
  if (step.kind === 'ask-readmit') return seated.find((member) => seated.some((other) => isBack(member, other)))
  if (step.kind === 'finish-turn' || step.kind === 'pass-turn' || step.kind === 'ask-time') {
    return seated.find((member) => member.id === shared.floor?.speaker) ?? pick(seated, step.who)
  }
  if ((step.kind === 'invite-next' || step.kind === 'undo-turn') && step.on) {
    return seated.find((member) => member.id === (shared.floor ?? shared.last)?.speaker)
  }
  const framing = seated.filter((member) => member.role === 'facilitator' || (step.on && member.role === 'timekeeper'))
  return pick(framing, step.who) ?? pick(seated, step.who)
}

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)]
const drawn = <const T>(list: readonly [T, ...T[]], number: number): T => list[number % list.length] ?? list[0]

function commandOf(state: SessionState, step: Step, type: CommandType, member: MemberId): Command {
  const { shared } = state
  const { on, who, wrong } = step
  const turn = wrong ? 't1' : (shared.floor?.turn ?? null)
  const from = wrong ? 'p1' : shared.agenda.current
  const phase = wrong ? 'p99' : (pick(shared.agenda.phases, step.other)?.id ?? 'p99')
  const timer = on ? 'turn' : who % 3 === 0 ? 'phase' : 'turn'
  const clock = shared.timers[timer]
  const plan = {
    title: 'More',
    format: drawn(['open', 'round', 'silence', 'invitation', 'spotlight', 'admin', 'questions', 'breakout'], who),
    minutes: 1 + (who % 12),
    ...(who % 3 === 0 ? { groupSize: 2 + (step.other % 3), chairs: on ? 2 : null } : {}),
    ...(who % 2 === 0 ? { role: drawn(['Guest', 'Guest', 'Client'], step.other) } : {}),
  }
  const clockTime = drawn([null, state.hidden.lastAt + 7 * MINUTE, state.hidden.lastAt + 3 * HOUR], step.other)
  const hands = shared.queue.hands.map((hand) => hand.member)
  switch (type) {
    case 'start-session':
    case 'end-session':
    case 'resume-session':
    case 'leave':
    case 'lower-all-hands':
    case 'end-round':
    case 'fit-remaining':
    case 'claim-facilitation':
    case 'decline-facilitation':
    case 'take-chair':
    case 'leave-chair':
      return { type }
    case 'hand-over':
      return { type, member }
    case 'add-member':
      return { type, name: drawn(['Gus', 'Hal', 'bo'], who) }
    case 'set-voice':
      return { type, member, on }
    case 'ask-readmit':
    case 'readmit':
      return returnOf(state, step, type, member)
    case 'edit-session':
      return {
        type,
        title: `Title ${who}`,
        ...(on ? { norms: ['Be kind.', `Rule ${who % 3}`] } : { support: who % 2 === 0 ? 'Call 116 123' : null }),
      }
    case 'accept-norms':
      return { type, version: wrong ? 1 : shared.norms.version }
    case 'show-note':
      return { type, note: drawn([null, 'disagreement', 'support'], who) }
    case 'pause-session':
      return { type, reason: on ? 'breath' : 'technical' }
    case 'set-options':
      return { type, options: optionsOf(step) }
    case 'rename':
      return { type, name: wrong ? '\u200b' : drawn(['Ada', 'bo', 'BO', 'Fay 🙂'], step.other) }
    case 'set-preferences':
      return {
        type,
        preferences: on
          ? { listening: who % 2 === 0 }
          : who % 5 === 0
            ? { measured: step.other % 2 === 0 }
            : { prompts: who % 2 === 0, pace: drawn([1, 1.5, 2], who) },
      }
    case 'set-role':
      return { type, member, role: drawn(['facilitator', 'timekeeper', 'participant'], who) }
    case 'remove-member':
      return { type, member: member === 'm1' ? 'm2' : member }
    case 'raise-hand': {
      const kind = drawn(['speak', 'speak', 'question', 'reply', 'process'], step.other)
      return { type, kind, ...(who % 9 === 0 ? { member } : {}) }
    }
    case 'lower-hand':
      return { type, ...(on ? { member } : {}) }
    case 'set-queue':
      return on
        ? { type, open: who % 4 !== 0 }
        : { type, policy: drawn(['fewest-turns', 'first-come', 'least-time'], who) }
    case 'move-hand':
      return { type, member: pick(hands, step.other) ?? member, before: on ? (pick(hands, who) ?? null) : null }
    case 'give-floor':
      return { type, member, after: turn, ...(who % 9 === 0 ? { kind: on ? 'turn' : 'reply' } : {}) }
    case 'call-next':
      return { type, after: turn }
    case 'finish-turn':
      return { type, turn: turn ?? 't1' }
    case 'pass-turn':
      return { type, turn: on ? null : turn, comeBack: who % 2 === 0, ...(on && who % 5 === 0 ? { member } : {}) }
    case 'invite-next': {
      const waiting = invitable(shared, 'm99')
      return { type, turn: turn ?? shared.last?.turn ?? 't1', member: wrong ? member : (pick(waiting, who) ?? member) }
    }
    case 'undo-turn':
      return { type, turn: wrong ? 't1' : (shared.undo?.turn ?? 't1') }
    case 'start-round':
      return { type, ...orderOf(state, step), ...(who % 5 === 0 ? { turnSeconds: 45 } : {}) }
    case 'reorder-round':
      return { type, order: wrong ? ['m1', 'm1'] : (shared.round?.order.toReversed().slice(who % 3) ?? []) }
    case 'form-groups':
      return { type, by: on ? drawn(['chance', 'lenses'], who) : groupsBy(state, step) }
    case 'change-group':
      return { type, member, with: who % 4 === 0 ? null : (pick(shared.members, who)?.id ?? null) }
    case 'set-inner':
      return { type, members: wrong ? ['m1', 'm1'] : shared.members.map(({ id }) => id).slice(who % 4, (who % 4) + 3) }
    case 'be-with':
      return { type, turn: turn ?? 't1' }
    case 'pause-timer':
    case 'resume-timer':
      return { type, timer }
    case 'extend-timer': {
      const generation = wrong || clock.status === 'idle' ? 0 : clock.generation
      return { type, timer, seconds: drawn([30, 60, -30, -600, 14_000, 1], who), generation }
    }
    case 'start-phase':
      return { type, phase, from, ...(on ? { agoSeconds: drawn([0, 5, 90, 600], who) } : {}) }
    case 'next-phase':
      return { type, from }
    case 'skip-phase':
      return { type, phase, on }
    case 'add-phase':
      return { type, phase: plan, before: on ? phase : null }
    case 'edit-phase':
      if (who % 3 === 0) return { type, phase, changes: { focus: on ? member : null } }
      return { type, phase, changes: on ? { minutes: plan.minutes } : who % 2 === 0 ? plan : { endsAt: clockTime } }
    case 'repeat-seat':
      return { type, phase }
    case 'move-phase':
      return { type, phase, before: on ? (shared.agenda.phases[0]?.id ?? null) : null }
    case 'remove-phase':
      return { type, phase }
    case 'record-outcome':
      return { type, phase, text: on ? 'What we learnt' : null }
    case 'signal-speaker':
      return { type, turn: turn ?? 't1', sign: drawn(['one-minute', 'half-minute', 'close'], who) }
    case 'ask-time':
      return { type, turn: turn ?? 't1' }
    case 'answer-prompt': {
      const shown = Object.values(state.own).flatMap(({ prompts }) => prompts)
      const prompt = pick(shown, who)?.id ?? 'q9'
      if (on) return { type, prompt, answer: 'type', text: 'In writing', to: drawn(['group', 'facilitator'], who) }
      return { type, prompt, answer: drawn(['not-now', 'just-listening', 'raise-hand', 'invite-me'], who) }
    }
    case 'invite-member':
      return { type, member }
    case 'hold-space':
      return { type, member, on }
    case 'signal':
      return { type, signal: drawn(['need-a-break', 'please-pause', 'check-in-with-me', 'sound-trouble'], who) }
    case 'answer-signal':
      return { type, member: on ? member : (pick(state.facilitation.signals, who)?.member ?? member) }
    case 'add-capture':
    case 'edit-capture':
    case 'remove-capture':
    case 'take-action':
      return captureStep(state, step, type)
    case 'ask-more-time':
      return { type, phase: from ?? 'p9', question: 'A little more?' }
    case 'open-poll':
    case 'vote':
    case 'withdraw-vote':
    case 'close-poll':
      return pollStep(state, step, type)
    case 'submit-reflection':
    case 'send-line':
      return afterwardsStep(step, type)
    case 'ask-check-in':
      return { type, member }
    case 'show-message':
      return { type, text: on ? 'Back at 19:14' : null }
    case 'blank-display':
      return { type, on }
    default:
      return type satisfies never
  }
}

/** A member who is away, mostly with a newcomer who has the same name. */
function returnOf({ shared }: SessionState, step: Step, type: 'ask-readmit' | 'readmit', other: MemberId): Command {
  const { members } = shared
  const newcomer = members.find((member) => members.some((one) => isBack(member, one)))
  const back = newcomer && members.find((one) => isBack(newcomer, one))
  const member = back?.id ?? other
  if (type === 'ask-readmit') return { type, member }
  return { type, member, newcomer: (step.on ? newcomer?.id : pick(members, step.who)?.id) ?? other }
}

function optionsOf({ who, other, on }: Step): CreateSession['options'] & object {
  switch (who % 6) {
    case 0:
      return { handover: drawn([null, 'automatic', 'by-facilitator'], other) }
    case 1:
      return { queuePolicy: drawn(['fewest-turns', 'first-come', 'least-time'], other) }
    case 2:
      return { cutAfterSeconds: on ? 10 : null }
    case 3:
      return { phaseEnd: on ? 'advance' : 'hold' }
    case 4:
      return { settleSeconds: drawn([null, 0, 7], other) }
    default:
      return { turnSeconds: drawn([5, 30, 120], other) }
  }
}

function orderOf(
  state: SessionState,
  { other, who, wrong }: Step,
): { order?: Extract<Command, { type: 'start-round' }>['order'] } {
  if (wrong) return { order: ['m1', 'm1'] }
  if (other % 6 === 5) return {}
  if (other % 6 === 4) return { order: state.shared.members.map((member) => member.id).slice(who % 3) }
  return { order: drawn(['joined', 'random', 'fewest-turns', 'lenses'], other) }
}

/** Some groups by hand: those of today, few or many to each. */
function groupsBy({ shared }: SessionState, { who, wrong }: Step): string[][] {
  if (wrong) return [['m1'], ['m1']]
  const ids = shared.members.filter((member) => member.today && member.presence !== 'left').map((member) => member.id)
  const size = 1 + (who % 3)
  return ids.flatMap((_, place) => (place % size === 0 ? [ids.slice(place, place + size)] : []))
}
