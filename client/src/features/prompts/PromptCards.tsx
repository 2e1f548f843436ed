import type { Answer, Prompt } from '@circlet/shared/session/model/parts/prompt'
import type { View } from '@circlet/shared/session/model/view'
import { facilitators } from '@circlet/shared/session/queries/members'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { cardsAt, type ShownCards as Sorted, sentenceOf } from '../../selectors/prompt-cards.ts'
import { settingsOf } from '../../selectors/settings.ts'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import { say } from '../announcements/Announcer.tsx'
import { TypeIt, typing } from './TypeIt.tsx'
import './prompts.css'

interface CardsProps {
  readonly session: Session
  readonly view: View
}

/** The private cards that stand: quiet, said politely once, taking no focus; each steps back by itself. */
export function PromptCards({ session, view }: CardsProps): JSX.Element | null {
  const { standing } = useCards(session, view)
  const [aside, putAside] = useState<readonly string[]>([])
  useSaidOnce(session, standing)
  const shown = standing.filter(({ id }) => !aside.includes(id))
  if (shown.length === 0) return null
  return (
    <section class="cards" aria-label={t.privateMessages.forMe}>
      {shown.map((prompt) => (
        <One
          key={prompt.id}
          session={session}
          view={view}
          prompt={prompt}
          onClose={() => putAside([...aside, prompt.id])}
        />
      ))}
    </section>
  )
}

/** The cards that have stepped back and can be answered until the part ends. */
export function FoldedPromptCards({ session, view }: CardsProps): JSX.Element | null {
  const { folded } = useCards(session, view)
  if (folded.length === 0) return null
  return (
    <div class="cards">
      {folded.map((prompt) => (
        <One key={prompt.id} session={session} view={view} prompt={prompt} />
      ))}
    </div>
  )
}

/** The folded cards behind their own small heading, where no panel holds them. */
export function ForMe({ session, view }: CardsProps): JSX.Element | null {
  const { folded } = useCards(session, view)
  if (folded.length === 0) return null
  return (
    <details class="for-me">
      <summary>{t.privateMessages.forMe}</summary>
      <FoldedPromptCards session={session} view={view} />
    </details>
  )
}

interface OneProps {
  readonly session: Session
  readonly view: View
  readonly prompt: Prompt
  /** Puts away a card that asks nothing; of a folded one there is none. */
  readonly onClose?: () => void
}

function One({ session, view, prompt, onClose }: OneProps): JSX.Element {
  const answering = session.outbox.value.some(
    ({ command }) => command.type === 'answer-prompt' && command.prompt === prompt.id,
  )
  const give = (answer: Answer) => {
    if (answer === 'type') typing.value = { prompt, folded: onClose === undefined }
    else void session.send({ type: 'answer-prompt', prompt: prompt.id, answer })
  }
  if (typing.value?.prompt.id === prompt.id) {
    const alone = facilitators(view).length > 0
    return (
      <Notice answers={<TypeIt session={session} prompt={prompt.id} resting={answering} alone={alone} />}>
        {sentenceOf(prompt)}
      </Notice>
    )
  }
  const answers = prompt.answers.map((answer) => (
    <Button key={answer} resting={answering} onPress={() => give(answer)}>
      {t.privateMessages.answers[answer]}
    </Button>
  ))
  const allRight = (
    <Button look="plain" onPress={onClose}>
      {t.privateMessages.allRight}
    </Button>
  )
  return <Notice answers={answers.length > 0 ? answers : allRight}>{sentenceOf(prompt)}</Notice>
}

/** My cards by the session's clock, sorted again when the next one steps back. */
function useCards(session: Session, view: View): Sorted {
  const now = session.clockReady.value ? session.now() : 0
  const cards = cardsAt(view.you.prompts ?? [], now, typing.value)
  useReached(session, cards.changesAt)
  return cards
}

/** Announces each card once to screen readers, unless the person turned announcements off. */
function useSaidOnce(session: Session, standing: readonly Prompt[]): void {
  const said = useRef<readonly string[]>([])
  const mode = settingsOf(session.id).value.announce
  useEffect(() => {
    const fresh = standing.filter(({ id }) => !said.current.includes(id))
    if (fresh.length === 0) return
    said.current = [...said.current, ...fresh.map(({ id }) => id)]
    if (mode !== 'none') say(fresh.map(sentenceOf).join(' '))
  })
}
