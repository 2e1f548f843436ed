import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Template } from '../../session/http.ts'
import { CreatedPage } from './CreatedPage.tsx'
import { dropMade, keptMade, type Made } from './made.ts'
import { PlanPage } from './PlanPage.tsx'
import { useStep } from './use-step.ts'
import { Welcome } from './Welcome.tsx'

/** The first page: what this is, a session to start, a link to join; and the two steps of making a session. */
export function Home({ lost }: { readonly lost: boolean }): JSX.Element {
  const [chosen, choose] = useState<Template | null>(null)
  const [made, setMade] = useState<Made | null>(keptMade)
  const [planning, setPlanning] = useStep()
  if (made)
    return (
      <CreatedPage
        made={made}
        onAnother={() => {
          dropMade()
          setMade(null)
          setPlanning(false)
        }}
      />
    )
  if (planning)
    return <PlanPage key={chosen?.id} template={chosen} onMade={setMade} onBack={() => setPlanning(false)} />
  return (
    <Welcome
      lost={lost}
      onChoose={(template) => {
        choose(template)
        setPlanning(true)
      }}
    />
  )
}
