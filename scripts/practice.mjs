// npm run practice [-- URL]: a practice circle on a running server, with simulated members who live in this process.
import { register } from 'tsx/esm/api'
import { prepare } from './lib/prepare.mjs'
import { stop } from './lib/run.mjs'

const hour = 60 * 60_000

/** Asks the server something as anybody may; a server that is not there is a sentence for the person, not a stack. */
async function post(url, body) {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.ok) return await answer.json()
    return stop(`The server at ${baseUrl} answered ${answer.status}: is it a Circlet?`)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return stop(`Nothing answers at ${baseUrl}: run "npm start" first, or name another server: npm run practice -- URL`)
  }
}

const given = process.argv[2] ?? `http://127.0.0.1:${process.env.PORT || 8080}`
if (!URL.canParse(given)) stop(`"${given}" is no address of a server: write it like http://127.0.0.1:8080`)
const baseUrl = new URL(given).origin

await prepare()
register()
const { simulate } = await import('../client/src/practice/simulated-members.ts')
const { practice } = await import('@circlet/shared/text/en/practice')

const { practiceAgenda } = await import('../client/src/practice/agenda.ts')
const { title, facilitator, participants } = practice.session
const agenda = practiceAgenda(practice.session)
const { sessionId, tokens } = await post(`${baseUrl}/api/sessions`, { title, agenda, practice: true })
const names = [facilitator, ...participants]
const seed = Math.floor(Math.random() * 2 ** 32)
const simulation = await simulate({ baseUrl, sessionId }, tokens, names, {
  seed,
  onOver: () => end('The circle is over.'),
})

const link = (role) => `${baseUrl}/s/${sessionId}#${tokens[role]}`
console.log(`Six simulated members are in a practice circle; it begins when you come.
  As a participant:  ${link('participant')}
  As a facilitator:  ${link('facilitator')}
  The shared screen: ${link('display')}
Ctrl+C ends it, and so does an hour.`)

function end(sentence) {
  simulation.stop()
  console.log(sentence)
  process.exit(0)
}
setTimeout(() => end('An hour has passed.'), hour)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => end('The simulated members have gone.'))
