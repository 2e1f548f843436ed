import { topicsToCome } from '@circlet/shared/group/quarter'
import type { Topic } from '@circlet/shared/group/view'
import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { Field } from '../../../design/Field.tsx'
import { t } from '../../../text/index.ts'
import { ErrorText } from '../ErrorText.tsx'
import type { SectionProps } from '../sections/section-props.ts'
import { useAsk } from '../use-ask.ts'
import { tenth } from './shown.ts'

/** The group's topics, as its members rated them in the last survey. */
export function Topics({ group, view }: SectionProps): JSX.Element {
  const { ask, wrong, busy } = useAsk(group)
  const [text, setText] = useState('')
  const means = view.surveys.findLast(({ topics }) => topics !== null)?.topics ?? []
  const { ofInterest, toExplore } = topicsToCome(view.topics, means)
  const rated = ({ id }: Topic) => {
    const mean = means.find(({ topic }) => topic === id)
    const said = [
      mean?.relevance != null && t.quarter.topics.relevance(tenth(mean.relevance)),
      mean?.insight != null && t.quarter.topics.insight(tenth(mean.insight)),
    ].filter(Boolean)
    return said.length > 0 ? said.join(', ') : t.quarter.topics.notRated
  }
  return (
    <Card>
      <h2>{t.quarter.topics.title}</h2>
      <p class="soft small">{t.quarter.topics.hint}</p>
      {view.topics.length === 0 && <p class="soft">{t.quarter.topics.none}</p>}
      <ul class="actions">
        {view.topics.map((topic) => (
          <li key={topic.id} class="action">
            <div>
              <p>{topic.text}</p>
              <p class="soft small">{rated(topic)}</p>
            </div>
            {view.you.role === 'keeper' && (
              <Button
                look="plain"
                aria-label={t.quarter.topics.removeNamed(topic.text)}
                onPress={() => void ask({ type: 'remove-topic', topic: topic.id })}
              >
                {t.quarter.topics.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Listed title={t.quarter.topics.ofInterest} topics={ofInterest} />
      <Listed title={t.quarter.topics.toExplore} topics={toExplore} />
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault()
          if (!isBlank(text) && (await ask({ type: 'add-topic', text: text.trim() }))) setText('')
        }}
      >
        <Field label={t.quarter.topics.text} value={text} onValue={setText} maxLength={200} />
        <p>
          <Button type="submit" resting={busy}>
            {t.quarter.topics.save}
          </Button>
        </p>
      </form>
      <ErrorText text={wrong} />
    </Card>
  )
}

function Listed({ title, topics }: { readonly title: string; readonly topics: readonly Topic[] }): JSX.Element | null {
  if (topics.length === 0) return null
  return (
    <section class="block">
      <h3>{title}</h3>
      <p>{topics.map(({ text }) => text).join(', ')}</p>
    </section>
  )
}
