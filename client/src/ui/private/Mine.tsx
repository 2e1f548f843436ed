import type { View } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { AskTime } from './AskTime.tsx'
import { Cards, ForMe } from './Cards.tsx'

/** What is for me alone, above my own part in the meeting. */
export function Mine({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  return (
    <>
      <ForMe session={session} view={view} />
      <Cards session={session} view={view} />
      <AskTime session={session} view={view} />
    </>
  )
}
