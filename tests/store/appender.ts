import { EmbeddedLog } from '../../server/src/store/embedded/log.ts'
import { aMoment, appendAfter, randomId } from './given.ts'

/**
 * A process to be killed: appends to ten sessions of the directory it is given until the end, and prints
 * `session version head` for each record that was acknowledged and `away` for each that was not.
 */
const log = await EmbeddedLog.open(process.argv[2] ?? '')
for (let writer = 0; writer < 10; writer++) void write(randomId())

async function write(session: string): Promise<void> {
  let next = appendAfter(session, null)
  for (;;) {
    const answer = await log.append(next).catch(() => null)
    if (answer?.outcome === 'appended' || answer?.outcome === 'known') {
      process.stdout.write(`${session} ${next.record.version} ${next.record.head}\n`)
      const snapshot = next.record.version % 64 === 0 ? { snapshot: 'a state'.repeat(500) } : {}
      next = appendAfter(session, next.record, { body: 'a word '.repeat(100), ...snapshot })
    } else {
      process.stdout.write(`away\n`)
      await aMoment()
    }
  }
}
