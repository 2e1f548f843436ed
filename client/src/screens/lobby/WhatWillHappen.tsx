import type { Phase } from '@circlet/shared/session/model/shared-state'
import { FORMAT_RULES } from '@circlet/shared/session/queries/format-rules'
import { SECOND } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { lengthOf } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'

/** Each part with its question, and for a round what is asked of each person. */
export function WhatWillHappen({ phases }: { readonly phases: readonly Phase[] }): JSX.Element | null {
  const parts = phases.filter((phase) => phase.status !== 'skipped')
  if (parts.length === 0) return null
  return (
    <section class="block">
      <h2>{t.whatWillHappen.title}</h2>
      <ol class="will-happen">
        {parts.map((phase) => (
          <li key={phase.id}>
            <span class="minutes digits">{t.common.minutes(phase.minutes)}</span>
            <div>
              <p class="title">{phase.title}</p>
              {phase.prompt && <p>{phase.prompt}</p>}
              <p class="soft small">{kind(phase)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function kind(phase: Phase): string {
  const format = t.formats[phase.format]
  if (!FORMAT_RULES[phase.format].preparesRound) return format
  return `${format}: ${phase.turnSeconds === null ? t.whatWillHappen.shared : t.whatWillHappen.eachRound(lengthOf(phase.turnSeconds * SECOND))}`
}
