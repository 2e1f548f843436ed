import { createSession } from '../api/http.ts'
import { type PracticeWords, practiceAgenda } from './agenda.ts'
import { NotSeated } from './seat.ts'
import { takeSeats } from './simulated-members.ts'
import { savePractice } from './storage.ts'

/** Makes a practice session with simulated members in their seats; answers the link to enter it by, or null when the server is not reached. */
export async function createPractice(as: 'participant' | 'facilitator', words: PracticeWords): Promise<string | null> {
  const made = await createSession({ title: words.title, agenda: practiceAgenda(words), practice: true })
  if (!made.ok) return null
  const { sessionId, tokens } = made.body
  const venue = { baseUrl: location.origin, sessionId }
  try {
    const pretenders =
      as === 'facilitator'
        ? await takeSeats(venue, { participant: tokens.participant }, words.participants)
        : await takeSeats(venue, tokens, [words.facilitator, ...words.participants])
    savePractice(sessionId, { pretenders, seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 })
  } catch (error) {
    // No network, or the server had no room for them: the page says that it cannot be reached.
    if (error instanceof TypeError || error instanceof NotSeated) return null
    throw error
  }
  return `/s/${sessionId}#${tokens[as]}`
}
