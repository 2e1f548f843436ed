import type { Poll } from '@circlet/shared/session/model/parts/poll'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { nameOf } from '../../selectors/who-is-next.ts'
import { listed } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import { choiceName } from './poll-names.ts'
import './polls.css'

/** What came out of one question: how often each choice was taken and, where that was agreed, by whom and why. */
export function Result({ view, poll }: { readonly view: View; readonly poll: Poll }): JSX.Element {
  const { counts, votes } = poll
  if (!counts) return <p class="small">{view.status === 'ended' ? t.polls.noResult : t.polls.tooFewAnswered}</p>
  const most = Math.max(1, ...Object.values(counts))
  return (
    <>
      <dl class="result">
        {poll.choices.map((choice) => {
          const count = counts[choice] ?? 0
          const names = votes?.filter((vote) => vote.choice.includes(choice)).map(({ member }) => nameOf(view, member))
          return (
            <div key={choice}>
              <dt>{choiceName(poll, choice)}</dt>
              <dd>
                <span class="bar" style={{ inlineSize: `${(100 * count) / most}%` }} aria-hidden="true" />
                <span>{count}</span>
                {names && names.length > 0 && <span class="small soft">{listed(names)}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
      {votes
        ?.filter(({ reason }) => reason !== null)
        .map(({ member, reason }) => (
          <p key={member} class="small">
            {t.polls.because(nameOf(view, member), reason ?? '')}
          </p>
        ))}
    </>
  )
}
