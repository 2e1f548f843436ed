// npm run eval:balance -- --corpus meetings.rttm: how the balance engine would have done in recorded meetings.
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'
import { prepare } from './lib/prepare.mjs'
import { stop } from './lib/run.mjs'

const { values } = parseArgs({ options: { corpus: { type: 'string' } } })
if (!values.corpus) stop('Say which recorded meetings: npm run eval:balance -- --corpus meetings.rttm')
await prepare()
register()
const { evaluate } = await import('../tests/evaluation/evaluate.ts')
const wrong = await evaluate(values.corpus)
if (wrong !== null) stop(wrong)
