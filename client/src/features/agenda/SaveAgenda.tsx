import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { randomId } from '../../api/random-id.ts'
import { Button } from '../../design/Button.tsx'
import { fileOf, type SavedAgenda } from '../../selectors/agenda/agenda-file.ts'
import { saveTemplate } from '../../storage/own-templates.ts'
import { remembers } from '../../storage/storage.ts'
import { t } from '../../text/index.ts'

/** Two ways to have an agenda again: in this browser, or as a file. */
export function SaveAgenda({ agenda }: { readonly agenda: SavedAgenda }): JSX.Element {
  const [told, setTold] = useState('')
  const keep = () => {
    saveTemplate(agenda, randomId())
    setTold(t.agenda.kept)
  }
  return (
    <>
      <div class="row">
        <Button look="plain" why={remembers ? null : t.agenda.notKept} onPress={keep}>
          {t.agenda.keep}
        </Button>
        <Button look="plain" onPress={() => saveFile(agenda)}>
          {t.agenda.save}
        </Button>
      </div>
      <p class="small soft" role="status">
        {told}
      </p>
    </>
  )
}

/** Hands a file to the browser, which puts it where downloads go. */
function saveFile(agenda: SavedAgenda): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([fileOf(agenda)], { type: 'application/json' }))
  link.download = `${agenda.title.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'agenda'}.json`
  link.click()
  // The download has its own hold on what it saves.
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}
