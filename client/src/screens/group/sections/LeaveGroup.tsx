import { ownFile } from '@circlet/shared/group/quarter'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { t } from '../../../text/index.ts'
import { ErrorText } from '../ErrorText.tsx'
import type { SectionProps } from './section-props.ts'

/** The way out, with a file of a person's own words. */
export function LeaveGroup({ group, view }: SectionProps): JSX.Element {
  const [asks, setAsks] = useState<'leave' | 'erase' | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <div class="row">
      <Button look="plain" onPress={() => setAsks('leave')}>
        {t.group.leave.title}
      </Button>
      {view.you.role === 'keeper' && (
        <Button look="plain" onPress={() => setAsks('erase')}>
          {t.group.leave.erase}
        </Button>
      )}
      {asks === 'erase' && (
        <Dialog title={t.group.leave.erase} close={t.group.cancel} onClose={() => setAsks(null)}>
          <p>{t.group.leave.eraseAsk}</p>
          <div class="row">
            <Button look="alert" onPress={async () => setWrong(await group.erase())}>
              {t.group.leave.eraseYes}
            </Button>
          </div>
          <ErrorText text={wrong} />
        </Dialog>
      )}
      {asks === 'leave' && (
        <Dialog title={t.group.leave.title} close={t.group.cancel} onClose={() => setAsks(null)}>
          <p>{t.group.leave.ask}</p>
          <div class="row">
            <Button onPress={() => save('circlet-group.json', ownFile(view))}>{t.group.leave.file}</Button>
            <Button look="alert" onPress={async () => setWrong(await group.leave())}>
              {t.group.leave.yes}
            </Button>
          </div>
          <ErrorText text={wrong} />
        </Dialog>
      )}
    </div>
  )
}

/** Hands a file to the browser, which puts it where downloads go. */
function save(name: string, content: unknown): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }))
  link.download = name
  link.click()
  // The download has its own hold on what it saves.
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}
