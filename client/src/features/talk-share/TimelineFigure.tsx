import type { Member } from '@circlet/shared/session/model/shared-state'
import type { Timeline } from '@circlet/shared/session/model/turn-history'
import type { JSX } from 'preact'
import { stripsOf, stripsOfPeople } from '../../selectors/strips.ts'
import { t } from '../../text/index.ts'
import { Strip } from './Strip.tsx'
import { TimelineTable, TurnsTable } from './TimelineTable.tsx'
import './talk-share.css'

interface TimelineFigureProps {
  readonly timeline: Timeline
  readonly members: readonly Member[]
}

/** Draws when turns took place; a table behind it says the same in words. */
export function TimelineFigure({ timeline, members }: TimelineFigureProps): JSX.Element {
  const strips = stripsOf(timeline, t.talkShare.timeline.whole)
  const people = stripsOfPeople(timeline, members)
  const named = people.length > 0
  return (
    <figure class="timeline">
      <p class="small soft">{named ? t.talkShare.timeline.named : t.talkShare.timeline.what}</p>
      {strips.map((strip) => (
        <Strip
          key={`${strip.title} ${strip.from}`}
          strip={strip}
          words={t.talkShare.timeline.of(strip.turns.length, strip.voices)}
        />
      ))}
      {people.map((strip) => (
        <Strip key={strip.title} strip={strip} words={t.talkShare.timeline.turns(strip.turns.length)} />
      ))}
      <details>
        <summary>{t.talkShare.timeline.asTable}</summary>
        <TimelineTable strips={strips} />
        {named && <TurnsTable turns={timeline.turns} members={members} />}
      </details>
    </figure>
  )
}
