import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CreatedPage } from './CreatedPage.tsx'
import { GroupPage } from './GroupPage.tsx'
import { dropMade, keptMade, type Made } from './made.ts'
import { PlanPage } from './plan/PlanPage.tsx'
import type { Beginning } from './plan/plan.ts'
import { useStep } from './use-step.ts'
import { Welcome } from './Welcome.tsx'

/** The first page: what this is, a session to start, a link to join; and the two steps of making a session. */
export function Home({ lost }: { readonly lost: boolean }): JSX.Element {
  const [chosen, choose] = useState<Beginning>(null)
  const [made, setMade] = useState<Made | null>(keptMade)
  const [step, goTo] = useStep()
  if (made)
    return (
      <CreatedPage
        made={made}
        onAnother={() => {
          dropMade()
          setMade(null)
          goTo(null)
        }}
      />
    )
  if (step === 'planning') return <PlanPage key={chosen?.id} from={chosen} onMade={setMade} onBack={() => goTo(null)} />
  if (step === 'group') return <GroupPage onBack={() => goTo(null)} />
  return (
    <Welcome
      lost={lost}
      onChoose={(from) => {
        choose(from)
        goTo('planning')
      }}
      onGroup={() => goTo('group')}
    />
  )
}
