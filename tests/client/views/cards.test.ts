import type { Prompt } from '@circlet/shared/session/model/parts/prompt'
import { SECOND } from '@circlet/shared/time'
import { expect, test } from 'vitest'
import { cardsAt, sentenceOf } from '../../../client/src/selectors/prompt-cards.ts'
import { NOW } from './given.ts'

const card = (id: string, some: Partial<Prompt> = {}): Prompt => ({
  id,
  kind: 'signal',
  wording: 'close',
  shownAt: NOW,
  until: NOW + 45 * SECOND,
  answers: [],
  ...some,
})
const ids = (prompts: readonly Prompt[]) => prompts.map(({ id }) => id)

test('[MB18] after its time a card without answers disappears, and a card with answers folds', () => {
  const sign = card('q1')
  const asks = card('q2', { until: NOW + 60 * SECOND, answers: ['not-now'] })
  const at = (ms: number) => {
    const { standing, folded, changesAt } = cardsAt([sign, asks], NOW + ms)
    return [ids(standing), ids(folded), changesAt && changesAt - NOW]
  }
  expect(at(0)).toEqual([['q1', 'q2'], [], 45 * SECOND])
  expect(at(45 * SECOND)).toEqual([['q2'], [], 60 * SECOND])
  expect(at(60 * SECOND)).toEqual([[], ['q2'], null])
})

test('[MB18] a card stays in place while somebody types in it, even when it lapses', () => {
  const asks = card('q1', { answers: ['type'], kind: 'invite', wording: 'invite-b' })
  const at = (prompts: Prompt[], ms: number, folded: boolean) => {
    const { standing, folded: away } = cardsAt(prompts, NOW + ms, { prompt: asks, folded })
    return [ids(standing), ids(away)]
  }
  for (const prompts of [[asks], []]) {
    expect(at(prompts, 60 * SECOND, false)).toEqual([['q1'], []])
    expect(at(prompts, 60 * SECOND, true)).toEqual([[], ['q1']])
  }
  expect(at([asks], 0, true)).toEqual([[], ['q1']])
})

test('[FL14] each sign has its sentence; a wording of a newer build is not shown', () => {
  expect(sentenceOf(card('q1', { wording: 'half-minute' }))).toBe('About half a minute left.')
  expect(sentenceOf(card('q1', { wording: 'constructor' }))).toBe(null)
  expect(ids(cardsAt([card('q1', { wording: 'from-tomorrow' })], NOW).standing)).toEqual([])
})

test('[BA10] an invitation says its sentence, in the way that its key names', () => {
  const invite = card('q1', { kind: 'invite', wording: 'invite-b', answers: ['not-now'] })
  expect(sentenceOf(invite)).toBe('Would you like a turn soon? You can also just keep listening.')
  expect(sentenceOf({ ...invite, wording: 'invite-z' })).toBe(null)
  expect(sentenceOf({ ...invite, kind: 'signal' })).toBe(null)
})
