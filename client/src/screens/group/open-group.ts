import type { GroupView } from '@circlet/shared/group/view'
import type { GroupCommand } from '@circlet/shared/protocol/group'
import type { RefusalCode } from '@circlet/shared/protocol/refusals'
import { type ReadonlySignal, signal } from '@preact/signals'
import { eraseGroup, type GroupPreview, getGroup, joinGroup, sendGroupCommand } from '../../api/groups.ts'
import type { Place } from '../../api/link.ts'
import { randomId } from '../../api/random-id.ts'
import { forgetGroup, savedGroup, saveGroup } from '../../storage/saved-groups.ts'
import { storage } from '../../storage/storage.ts'
import { whyRefused } from './why-refused.ts'

/** What the address of a group leads to. */
export type GroupAccess =
  | { readonly at: 'looking' | 'part-missing' | 'not-valid' | 'gone' | 'out' | 'left' | 'unreachable' }
  /** A link, and who else of this browser has a seat already. */
  | { readonly at: 'preview'; readonly preview: GroupPreview; readonly token: string; readonly isKnown: boolean }
  | { readonly at: 'in'; readonly view: GroupView }

export type Refusals = Readonly<Partial<Record<RefusalCode | 'unreachable', string>>>

/** One group from the inside. What goes wrong comes back as a sentence, null where nothing did. */
export interface OpenGroup {
  readonly id: string
  readonly door: ReadonlySignal<GroupAccess>
  /** The seat's token, once there is one. */
  token(): string
  look(): Promise<void>
  join(name: string, lens: string | null): Promise<string | null>
  /** Goes on with the seat that this browser has. */
  goOn(): Promise<void>
  /** `words` has other sentences for some refusals. */
  ask(command: GroupCommand, words?: Refusals): Promise<string | null>
  leave(): Promise<string | null>
  erase(): Promise<string | null>
}

type GroupPlace = Extract<Place, { id: string }>

/** Opens the group of an address. */
export function openGroup({ id, token: given, damaged }: GroupPlace): OpenGroup {
  const door = signal<GroupAccess>({ at: 'looking' })
  // The address bar no longer has it: this tab keeps it, so that a reload finds it.
  if (given !== null) {
    storage.keepNote(id, 'link', given)
    storage.dropNote(id, 'out')
  }
  let token = damaged
    ? null
    : (storage.note<string>(id, 'link') ?? savedGroup(id)?.seat?.token ?? savedGroup(id)?.link?.token ?? null)

  const look = async () => {
    if (token === null) {
      // A tab that learned by itself that its person is out says so after a reload too.
      door.value = { at: storage.note(id, 'out') === null ? 'part-missing' : 'out' }
      return
    }
    const asked = token
    const answer = await getGroup(id, asked)
    if (asked !== token) return
    if (!answer.ok) {
      door.value = refused(answer.code, door.value, id, token)
      return
    }
    const { view } = answer.body
    if (view.you === null) {
      const seat = savedGroup(id)?.seat ?? null
      door.value = { at: 'preview', preview: view, token, isKnown: seat !== null }
      return
    }
    const held = view.sessions.find((session) => session.id === savedGroup(id)?.session)
    saveGroup({
      id,
      name: view.name,
      seat: { token, person: view.you.memberId },
      ...(held?.endedAt != null && { session: null }),
    })
    storage.dropNote(id, 'link')
    door.value = { at: 'in', view }
  }
  const ask = async (command: GroupCommand, words?: Refusals) => {
    const answer = await sendGroupCommand(id, token ?? '', command)
    if (!answer.ok) return words?.[answer.code] ?? whyRefused(answer.code)
    if (command.type !== 'leave-group') await look()
    return null
  }
  return {
    id,
    door,
    token: () => token ?? '',
    look,
    ask,
    async join(name, lens) {
      const now = door.value
      if (now.at !== 'preview') return null
      const answer = await joinGroup(id, now.token, name, lens, attemptOf(id))
      if (!answer.ok) return whyRefused(answer.code)
      const seat = { token: answer.body.token, person: answer.body.memberId }
      storage.dropNote(id, 'joining')
      const link = { role: now.preview.link, token: now.token }
      saveGroup({ id, name: now.preview.name, seat, link, isNew: true })
      token = seat.token
      await look()
      return null
    },
    async goOn() {
      const now = door.value
      token = savedGroup(id)?.seat?.token ?? token
      // Keep the stronger of two links: somebody who opens the keeper's link has it in this browser from then on.
      if (now.at === 'preview' && now.preview.link === 'keeper')
        saveGroup({ id, name: now.preview.name, link: { role: 'keeper', token: now.token } })
      await look()
    },
    async leave() {
      const wrong = await ask({ type: 'leave-group' })
      if (wrong !== null) return wrong
      forgetGroup(id)
      token = null
      door.value = { at: 'left' }
      return null
    },
    async erase() {
      const answer = await eraseGroup(id, token ?? '')
      if (!answer.ok && answer.code !== 'unknown-group') return whyRefused(answer.code)
      forgetGroup(id)
      token = null
      door.value = { at: 'gone' }
      return null
    },
  }
}

/** One for as long as nobody has come in by this page, also over a reload: a lost answer leads to the same seat. */
function attemptOf(id: string): string {
  const attempt = storage.note<string>(id, 'joining') ?? randomId()
  storage.keepNote(id, 'joining', attempt)
  return attempt
}

/** What a refusal means for the page: one that was open stays open while the server is away. */
function refused(code: string, now: GroupAccess, id: string, token: string): GroupAccess {
  switch (code) {
    case 'unknown-group':
      forgetGroup(id)
      return { at: 'gone' }
    case 'not-allowed': {
      const wasSeat = savedGroup(id)?.seat?.token === token
      if (wasSeat) {
        forgetGroup(id)
        storage.keepNote(id, 'out', true)
      }
      return { at: wasSeat ? 'out' : 'not-valid' }
    }
    default:
      return now.at === 'in' ? now : { at: 'unreachable' }
  }
}
