import { describe, expect, test } from 'vitest'
import {
  isSessionId,
  newLinks,
  newSeat,
  newSessionId,
  storedHash,
  tokenChain,
} from '../../server/src/runtime/tokens.ts'

// The vectors of PROTOCOL, Links.
const FACILITATOR = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'
const CHAIN = {
  facilitator: FACILITATOR,
  timekeeper: '1KMzoQiA5mnsQDzx0TZfL2-qYAF64Wj9Xk5XqkLbAKI',
  display: 'QZZ-FeINLhAwgqF5Igwi2AUFUL3QM03HIi0COiSMm7k',
  participant: '9XF6ATeIg4KkymJZqL5vUFmkFb1yCB7Wr42k4vExALw',
}
const STORED = {
  facilitator: 'c555bb98a0b4242d80d6a530e4c4ae70fafdd1e0a84e05455724c666fada16ee',
  timekeeper: 'd4fea67c0d9c484691f371de0d1901a1c6eea19b6128a6b9145d3b866cc7abf7',
  display: '093299b48198a7554c0cf77ad45bc0e02e7b9f4993ebd90e7ed5cf08499d5583',
  participant: 'ad44d0b7bdba36c00edc5faab675dc5c5132d38b96a2ed39bf33766012bd7843',
}

describe('links are one chain', () => {
  test('from the facilitator down, as the protocol writes it', () => {
    expect(tokenChain(Buffer.from(FACILITATOR, 'base64url'))).toEqual(CHAIN)
  })

  test.each(Object.entries(CHAIN))('the stored form of the %s token', (role, token) => {
    expect(storedHash(token)).toBe(STORED[role as keyof typeof STORED])
  })

  test('fresh ones differ, and have the right shape', () => {
    const [one, other] = [newLinks(), newLinks()]
    expect(one.facilitator).not.toBe(other.facilitator)
    for (const token of Object.values(one)) expect(token).toMatch(/^[\w-]{43}$/)
    const seat = newSeat()
    expect(storedHash(seat.token)).toBe(seat.stored)
    expect(isSessionId(newSessionId())).toBe(true)
  })
})

describe('an invalid token has no hash', () => {
  // The last character carries two bits that decoding drops.
  const otherSpelling = `${FACILITATOR.slice(0, -1)}9`

  test.each([
    ['another spelling of the same bytes', otherSpelling],
    ['padding', `${FACILITATOR}=`],
    ['too short', FACILITATOR.slice(1)],
    ['other characters', FACILITATOR.replace('A', '+')],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(storedHash(text)).toBeNull()
  })

  test('the other spelling does decode to the same bytes', () => {
    expect(Buffer.from(otherSpelling, 'base64url')).toEqual(Buffer.from(FACILITATOR, 'base64url'))
  })
})
