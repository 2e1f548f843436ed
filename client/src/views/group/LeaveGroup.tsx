import { ownFile } from '@circlet/shared/group/quarter'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { SectionProps } from './GroupHome.tsx'
import { texts } from './texts.ts'
import { Wrong } from './Wrong.tsx'

const { leave: t } = texts

/** The way out, with what is one's own as a file. */
export function LeaveGroup({ group, view }: SectionProps): JSX.Element {
  const [asks, setAsks] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <p>
      <Button look="plain" onPress={() => setAsks(true)}>
        {t.title}
      </Button>
      {asks && (
        <Dialog title={t.title} close={texts.cancel} onClose={() => setAsks(false)}>
          <p>{t.ask}</p>
          <div class="row">
            <Button onPress={() => save('circlet-group.json', ownFile(view))}>{t.file}</Button>
            <Button look="alert" onPress={async () => setWrong(await group.leave())}>
              {t.yes}
            </Button>
          </div>
          <Wrong text={wrong} />
        </Dialog>
      )}
    </p>
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
