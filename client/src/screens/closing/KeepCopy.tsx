import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type FileName, saveFile, useNextDate } from '../../api/files.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { dayAndTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import type { ClosingProps } from './closing-props.ts'

/** A copy to take along, and the next date; asked of the server, so it is there as long as the session is. */
export function KeepCopy({ session, view, token }: ClosingProps): JSX.Element {
  const [told, setTold] = useState('')
  const next = useNextDate(session.id, token)
  const keep = async (file: FileName) => {
    setTold(t.keepCopy.saving)
    const as = nameOf(file, file === 'next.ics' ? next : view.endedAt)
    const outcome = await saveFile(session.id, token, file, as)
    setTold(outcome === 'saved' ? t.keepCopy.saved(as) : t.keepCopy[outcome])
  }
  return (
    <Card class="keep-copy">
      <h2>{t.keepCopy.title}</h2>
      <p class="soft">{t.keepCopy.what}</p>
      <div class="row">
        <Button onPress={() => void keep('summary.md')}>{t.keepCopy.text}</Button>
        <Button onPress={() => void keep('summary.csv')}>{t.keepCopy.table}</Button>
        <Button onPress={() => print()}>{t.keepCopy.print}</Button>
      </div>
      {next !== null && (
        <div class="row next-date">
          <p>{t.keepCopy.next(dayAndTime(next))}</p>
          <Button onPress={() => void keep('next.ics')}>{t.keepCopy.calendar}</Button>
        </div>
      )}
      <p class="small" role="status">
        {told}
      </p>
    </Card>
  )
}

/** The day it is about, and nothing that says which circle: a folder of downloads is seen by others. */
function nameOf(file: FileName, at: number | null): string {
  const ending = file.slice(file.lastIndexOf('.'))
  const day = new Date(at ?? Date.now())
  const two = (part: number) => String(part).padStart(2, '0')
  return `circle-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}${ending}`
}
