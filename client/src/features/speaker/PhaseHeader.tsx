import type { View } from '@circlet/shared/session/model/view'
import { runningPhase } from '@circlet/shared/session/queries/format-rules'
import type { ComponentChildren, JSX } from 'preact'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { TimeBar } from './TimeBar.tsx'
import './speaker.css'

interface PartHeaderProps {
  readonly session: Session
  readonly view: View
  /** Shown at the end of the title's line. */
  readonly children?: ComponentChildren
}

/** Which part it is, what it is for, and its time as a bar. */
export function PhaseHeader({ session, view, children }: PartHeaderProps): JSX.Element {
  const phase = runningPhase(view)
  return (
    <header class="part">
      <div class="part-title">
        <h1>{phase?.title ?? view.title}</h1>
        {children}
      </div>
      <p class="soft">{phase?.prompt ?? (phase ? t.floor.formats[phase.format] : t.floor.betweenParts)}</p>
      <TimeBar session={session} timer={view.timers.phase} />
    </header>
  )
}
