import type { CommandOf } from '@circlet/shared/protocol/commands'
import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import type { Session } from '../../sync/session-store.ts'
import { unfinished } from './unfinished.ts'

/** Writes something down; what was refused, because the circle closed at that moment, is not lost. */
export async function writeDown(
  session: Session,
  words: Omit<CommandOf<'add-capture'>, 'type'>,
): Promise<Acknowledgement> {
  const answer = await session.send({ type: 'add-capture', ...words })
  if (!answer.ok) unfinished.value = { text: words.text, alone: words.private ?? false }
  return answer
}
