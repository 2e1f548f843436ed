import type { PromptId } from '@circlet/shared/session/prompt'
import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Session } from '../../session/model.ts'
import { Button } from '../Button.tsx'
import { Field } from '../Field.tsx'
import { words } from './words.ts'

/** The card that is being answered in writing: it stays where it is until that is done. */
export const typing = signal<PromptId | null>(null)

interface TypeItProps {
  readonly session: Session
  readonly prompt: PromptId
  readonly resting: boolean
  /** Whether there is anybody to write to alone. */
  readonly alone: boolean
}

/** A line instead of a turn, to everyone or to the facilitators alone (BA15). */
export function TypeIt({ session, prompt, resting, alone }: TypeItProps): JSX.Element {
  const [text, setText] = useState('')
  const form = useRef<HTMLFormElement>(null)
  // Asked for by a press, so that is where one goes on.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const send = async (to: 'group' | 'facilitator') => {
    if (text.trim() === '') return
    const answer = await session.send({ type: 'answer-prompt', prompt, answer: 'type', text: text.trim(), to })
    if (answer.ok) typing.value = null
  }
  return (
    <form
      ref={form}
      class="type-it"
      onSubmit={(event) => {
        event.preventDefault()
        void send('group')
      }}
    >
      <Field label={words.type.label} value={text} onValue={setText} maxLength={1000} autoComplete="off" />
      <div class="row">
        <Button type="submit" resting={resting || text.trim() === ''}>
          {words.type.toGroup}
        </Button>
        {alone && (
          <Button resting={resting || text.trim() === ''} onPress={() => void send('facilitator')}>
            {words.type.toFacilitator}
          </Button>
        )}
        <Button
          look="plain"
          onPress={() => {
            typing.value = null
          }}
        >
          {words.type.back}
        </Button>
      </div>
    </form>
  )
}
