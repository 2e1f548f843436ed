import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { InviteNext } from '../after-turn/InviteNext.tsx'
import { UndoMine } from '../after-turn/UndoMine.tsx'
import { MeasuredHere } from '../voice/Measured.tsx'
import { AskTime } from './AskTime.tsx'
import { Cards, ForMe } from './Cards.tsx'

/** What is for me alone, above my own part in the meeting. */
export function Mine({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  return (
    <>
      <MeasuredHere session={session} view={view} />
      <ForMe session={session} view={view} />
      <Cards session={session} view={view} />
      <AskTime session={session} view={view} />
      <InviteNext session={session} view={view} />
      <UndoMine session={session} view={view} />
    </>
  )
}
