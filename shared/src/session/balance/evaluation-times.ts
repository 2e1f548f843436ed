import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import { type Balance, type Due, isMeasured, type MemberBalance, memberBalanceOf } from '../model/balance-state.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { counted, speakerOf } from './counting.ts'
import { isEager, mayBeEager, mayBeNudged } from './high-share.ts'
import { withHinting } from './hint-rules.ts'
import { isQuiet, isSpeaking, isTimeToInvite, mayBeInvited, mayBeQuiet, type Scene } from './low-share.ts'
import { isBalanced, regrouped } from './participation.ts'
import { type Recent, recentAt, shareRatio, tickAt } from './shares.ts'
import { THRESHOLDS as LIMITS } from './thresholds.ts'

/** After this many ticks without a record the engine stops: everything that could become due is due by then. */
const MOST_TICKS = 960

/** How many ticks ahead the cache keeps. On a free floor this covers all ticks until nothing changes any more. */
const REMEMBERED = 64

/** The balance at one tick, if no event happens before it. */
interface Look {
  readonly tick: number
  readonly balance: Balance
  /** After this tick nothing changes until somebody speaks. */
  readonly isLast: boolean
}

/** Cache of evaluated ticks per balance: a fold, a decision and a deadline ask for the same ticks. */
const remembered = new WeakMap<Balance, { readonly shared: SharedSlice; readonly looks: Look[] }>()

/**
 * The balance at an instant, if nothing has happened since the balance was counted (BA2). It evaluates each tick on the
 * way and stores none. `at` is inclusive: a tick comes before the events at the same instant.
 */
export function reached(balance: Balance, shared: SharedSlice, at: Instant): Balance {
  if (shared.startedAt === null || at <= balance.countedTo || !isBalanced(shared)) return balance
  const from = tickAt(shared.startedAt, balance.countedTo)
  let next = balance
  for (const look of looksAfter(balance, shared, Math.min(tickAt(shared.startedAt, at), from + 1 + MOST_TICKS)))
    next = look.balance
  return at > next.countedTo ? counted(next, shared, at) : next
}

/** Yields the balance at each following tick without events, until nothing changes any more. */
export function* looksAfter(balance: Balance, shared: SharedSlice, upTo = Number.POSITIVE_INFINITY): Generator<Look> {
  const from = tickAt(shared.startedAt ?? 0, balance.countedTo)
  const looks = looksKnown(balance, shared)
  let next = balance
  for (let tick = from + 1; tick <= upTo; tick++) {
    const place = tick - from - 1
    const look = looks[place] ?? lookAt(next, shared, tick)
    if (place === looks.length && place < REMEMBERED) looks.push(look)
    yield look
    if (look.isLast) return
    next = look.balance
  }
}

function looksKnown(balance: Balance, shared: SharedSlice): Look[] {
  const known = remembered.get(balance)
  if (known?.shared === shared) return known.looks
  const looks: Look[] = []
  remembered.set(balance, { shared, looks })
  return looks
}

function lookAt(before: Balance, shared: SharedSlice, tick: number): Look {
  const at = instantOf(shared, tick)
  const balance = ticked(counted(before, shared, at), shared, at, tick)
  return { tick, balance, isLast: isHushed(balance, shared, tick) }
}

/** Whether nobody has spoken for so long that no share is recent: nothing changes until somebody speaks. */
function isHushed(balance: Balance, shared: SharedSlice, tick: number): boolean {
  const speaker = speakerOf(shared)
  if (speaker !== null && isMeasured(memberBalanceOf(balance, speaker))) return false
  return (balance.recent.at(-1)?.tick ?? Number.NEGATIVE_INFINITY) < tick - LIMITS.recentTicks
}

/** The instant of a tick. */
export function instantOf({ startedAt }: SharedSlice, tick: number): Instant {
  return (startedAt ?? 0) + tick * LIMITS.tickMs
}

/** Evaluates one tick: who has been quiet or eager for long enough, and which prompts become due or lapse. */
function ticked(before: Balance, shared: SharedSlice, at: Instant, tick: number): Balance {
  const balance = regrouped(before, shared, at)
  let known: Recent | null = null
  const recent = () => {
    known ??= recentAt(balance, tick)
    return known
  }
  const scene: Scene = { balance, shared, at, recent }
  const spaces = lookedAt(scene)
  const next = spaces === balance.spaces ? balance : { ...balance, spaces }
  return withHinting(withDue({ ...scene, balance: next }), at)
}

function lookedAt(scene: Scene): Balance['spaces'] {
  const { spaces } = scene.balance
  const [quiet, eager] = [mayBeQuiet(scene), mayBeEager(scene)]
  if (!quiet && !eager) return spaces
  const changed: [MemberId, MemberBalance][] = []
  for (const [member, space] of Object.entries(spaces)) {
    if (space.spell === null) continue
    const quietTicks = quiet && isQuiet(scene, member, space) ? inRow(space.quietTicks) : 0
    const eagerTicks = eager && isEager(scene, member, space) ? inRow(space.eagerTicks) : 0
    if (quietTicks !== space.quietTicks || eagerTicks !== space.eagerTicks)
      changed.push([member, { ...space, quietTicks, eagerTicks }])
  }
  return changed.length === 0 ? spaces : { ...spaces, ...Object.fromEntries(changed) }
}

const inRow = (ticks: number) => Math.min(LIMITS.ticksInRow, ticks + 1)

function withDue(scene: Scene): Balance {
  const { balance } = scene
  const due = balance.due.filter(({ kind, member }) => {
    const space = memberBalanceOf(balance, member)
    return (kind === 'invite' ? space.quietTicks : space.eagerTicks) > 0
  })
  const invite = due.some(({ kind }) => kind === 'invite') ? null : toInvite(scene)
  const fresh = [...(invite === null ? [] : [invite]), ...toNudge(scene, due)]
  if (fresh.length === 0) return due.length === balance.due.length ? balance : { ...balance, due }
  return { ...balance, due: [...due, ...fresh] }
}

/** BA5: among the members who may be invited, the one with the least share; then the one heard longest ago. */
function toInvite(scene: Scene): Due | null {
  const { balance, at } = scene
  if (balance.invitedAt !== null && at - balance.invitedAt < LIMITS.invite.apartMs) return null
  if (!isTimeToInvite(scene)) return null
  const candidates = Object.entries(balance.spaces).filter(
    ([, space]) => isMeasured(space) && space.quietTicks >= LIMITS.ticksInRow && mayBeInvited(scene, space),
  )
  const [first] = candidates.toSorted(
    ([one, a], [other, b]) =>
      shareRatio(balance, a) - shareRatio(balance, b) || a.heardAt - b.heardAt || (one < other ? -1 : 1),
  )
  return first ? { member: first[0], kind: 'invite', at } : null
}

/** BA8: a nudge becomes due at the first tick at which its member does not speak. */
function toNudge(scene: Scene, due: readonly Due[]): Due[] {
  const { spaces } = scene.balance
  return Object.entries(spaces).flatMap(([member, space]): Due[] => {
    if (!isMeasured(space) || space.eagerTicks < LIMITS.ticksInRow || isSpeaking(scene, member)) return []
    const pending = due.some((other) => other.kind === 'listen' && other.member === member)
    return pending || !mayBeNudged(scene, member, space) ? [] : [{ member, kind: 'listen', at: scene.at }]
  })
}
