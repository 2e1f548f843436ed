import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { AskTime } from '../../features/prompts/AskTime.tsx'
import { ForMe, PromptCards } from '../../features/prompts/PromptCards.tsx'
import { MeasuredHere } from '../../features/speech-meter/Measured.tsx'
import { InviteNext } from '../../features/turn-handover/InviteNext.tsx'
import { UndoMine } from '../../features/turn-handover/UndoMine.tsx'
import type { Session } from '../../sync/session-store.ts'

/** What is for me alone, above my own part in the meeting. */
export function PrivateSlot({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  return (
    <>
      <MeasuredHere session={session} view={view} />
      <ForMe session={session} view={view} />
      <PromptCards session={session} view={view} />
      <AskTime session={session} view={view} />
      <InviteNext session={session} view={view} />
      <UndoMine session={session} view={view} />
    </>
  )
}
