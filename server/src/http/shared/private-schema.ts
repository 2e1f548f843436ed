import { answer, signal } from '@circlet/shared/protocol/fields'
import { z } from 'zod'

const instant = z.int()

export const pace = z.union([z.literal(1), z.literal(1.5), z.literal(2)])

/** The private cards of one member. */
export const prompts = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.enum(['invite', 'listen-before', 'listen-after', 'asked', 'signal']),
    wording: z.string(),
    shownAt: instant,
    until: instant,
    answers: z.array(answer),
  }),
)

/** What members have told the facilitators and nobody else. */
export const signals = z.array(z.strictObject({ member: z.string(), signal, at: instant }))

const mean = z.number().nullable()

/** What the private forms of a session came to, once they are closed. */
export const reflection = z.strictObject({
  tally: z
    .strictObject({
      answered: z.int(),
      means: z.array(mean),
      depth: mean,
      ease: mean,
      littleSpace: mean,
      unwelcome: mean,
    })
    .nullable(),
})
