import type { Action } from '@circlet/shared/group/view'
import type { GroupCommand } from '@circlet/shared/protocol/group'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { ActionWords } from './ActionWords.tsx'
import { ReportForm } from './ReportForm.tsx'
import { words } from './words.ts'

interface MyActionProps {
  readonly action: Action
  readonly isPrivate: boolean
  /** Whether it was taken down. */
  readonly say: (report: Extract<GroupCommand, { type: 'report-action' }>) => Promise<boolean>
}

/** Something one has taken on oneself, and the question how it went. */
export function MyAction({ action, isPrivate, say }: MyActionProps): JSX.Element {
  const [asks, setAsks] = useState(false)
  return (
    <li class="action">
      <ActionWords action={action} isPrivate={isPrivate} />
      {asks ? (
        <ReportForm
          action={action}
          onClose={() => setAsks(false)}
          onSay={async (report) => {
            if (await say(report)) setAsks(false)
          }}
        />
      ) : (
        <Button aria-label={words.reportOf(action.text)} onPress={() => setAsks(true)}>
          {words.report}
        </Button>
      )}
    </li>
  )
}
