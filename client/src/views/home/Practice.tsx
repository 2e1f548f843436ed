import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { say } from '../../text/catalogue.ts'
import { common } from '../../text/en/common.ts'
import { practice } from '../../text/en/practice.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'

const t = say({ en: practice })
const shared = say({ en: common })

/** The way into a circle of simulated members, who live in this browser. */
export function Practice(): JSX.Element {
  const [state, setState] = useState<'idle' | 'preparing' | 'unreachable'>('idle')
  const enter = async (as: 'participant' | 'facilitator') => {
    setState('preparing')
    const { foundPractice } = await import('../../practice/found.ts')
    const link = await foundPractice(as, t.session)
    if (link === null) setState('unreachable')
    else location.assign(link)
  }
  const resting = state === 'preparing'
  return (
    <Card class="practice">
      <h2 id="practice">{t.title}</h2>
      <p class="soft">{t.lead}</p>
      <div class="row">
        <Button resting={resting} onPress={() => void enter('participant')}>
          {t.asParticipant}
        </Button>
        <Button resting={resting} onPress={() => void enter('facilitator')}>
          {t.asFacilitator}
        </Button>
      </div>
      <p role="status" class={state === 'unreachable' ? 'wrong' : 'soft'}>
        {state === 'preparing' && t.preparing}
        {state === 'unreachable' && shared.unreachable}
      </p>
    </Card>
  )
}
