import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { t } from '../../text/index.ts'

/** The way into a circle of simulated members, who live in this browser. */
export function Practice(): JSX.Element {
  const [state, setState] = useState<'idle' | 'preparing' | 'unreachable'>('idle')
  const enter = async (as: 'participant' | 'facilitator') => {
    setState('preparing')
    const { createPractice } = await import('../../practice/create.ts')
    const link = await createPractice(as, t.practice.session)
    if (link === null) setState('unreachable')
    else location.assign(link)
  }
  const resting = state === 'preparing'
  return (
    <Card class="practice">
      <h2 id="practice">{t.practice.title}</h2>
      <p class="soft">{t.practice.lead}</p>
      <div class="row">
        <Button resting={resting} onPress={() => void enter('participant')}>
          {t.practice.asParticipant}
        </Button>
        <Button resting={resting} onPress={() => void enter('facilitator')}>
          {t.practice.asFacilitator}
        </Button>
      </div>
      <p role="status" class={state === 'unreachable' ? 'wrong' : 'soft'}>
        {state === 'preparing' && t.practice.preparing}
        {state === 'unreachable' && t.common.unreachable}
      </p>
    </Card>
  )
}
