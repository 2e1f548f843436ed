import type { JSX } from 'preact'
import { Button } from './Button.tsx'

interface FormEndProps {
  /** What sending the form does, and what leaving it is called. */
  readonly send: string
  readonly leave: string
  readonly onLeave: () => void
  /** It has been sent and is not yet answered. */
  readonly busy?: boolean
}

/** The end of a form that opened in its place: send it, or leave it. */
export function FormActions({ send, leave, onLeave, busy = false }: FormEndProps): JSX.Element {
  return (
    <div class="row">
      <Button type="submit" look="primary" resting={busy}>
        {send}
      </Button>
      <Button look="plain" onPress={onLeave}>
        {leave}
      </Button>
    </div>
  )
}
