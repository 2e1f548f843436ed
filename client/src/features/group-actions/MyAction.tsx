import type { Action } from '@circlet/shared/group/view'
import type { GroupCommand } from '@circlet/shared/protocol/group'
import type { JSX } from 'preact'
import { Disclosure } from '../../design/Disclosure.tsx'
import { t } from '../../text/index.ts'
import { ActionText } from './ActionText.tsx'
import { ReportForm } from './ReportForm.tsx'

interface MyActionProps {
  readonly action: Action
  readonly isPrivate: boolean
  /** Whether it was taken down. */
  readonly say: (report: Extract<GroupCommand, { type: 'report-action' }>) => Promise<boolean>
}

/** An action of my own, and the question how it went. */
export function MyAction({ action, isPrivate, say }: MyActionProps): JSX.Element {
  return (
    <li class="action">
      <ActionText action={action} isPrivate={isPrivate} />
      <Disclosure button={t.actions.report} aria-label={t.actions.reportOf(action.text)}>
        {(close) => (
          <ReportForm
            action={action}
            onClose={close}
            onSay={async (report) => {
              if (await say(report)) close()
            }}
          />
        )}
      </Disclosure>
    </li>
  )
}
