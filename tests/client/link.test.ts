import { expect, test } from 'vitest'
import { readAddress } from '../../client/src/api/link.ts'
import { tokensFrom } from '../../client/src/api/link-chain.ts'
import { readPastedLink } from '../../client/src/api/pasted-link.ts'
import { sha256 } from '../../client/src/api/sha256.ts'

const TOKEN = '9XF6ATeIg4KkymJZqL5vUFmkFb1yCB7Wr42k4vExALw'
const session = (token: string | null, damaged = false) => ({ at: 'session', id: 'abc-_1', token, damaged })

test.each([
  [`/s/abc-_1#${TOKEN}`, session(TOKEN)],
  [`/s/abc-_1%23${TOKEN}`, session(TOKEN)],
  [`https://circle.example/s/abc-_1#${TOKEN}`, session(TOKEN)],
  [`/s/abc-_1/?theme=dark#${TOKEN}`, session(TOKEN)],
  [`/s/abc-_1#${TOKEN}.`, session(TOKEN)],
  [`/s/abc-_1#${TOKEN}>)`, session(TOKEN)],
  ['/s/abc-_1', session(null)],
  ['/s/abc-_1#', session(null)],
  [`/s/abc-_1#${TOKEN.slice(0, 40)}`, session(null, true)],
  [`/s/abc-_1#${TOKEN}and more`, session(null, true)],
  ['/', { at: 'home' }],
  ['https://circle.example/', { at: 'home' }],
  [`/g/abc-_1#${TOKEN}`, { ...session(TOKEN), at: 'group' }],
  ['/s/', { at: 'nowhere' }],
  ['/else', { at: 'nowhere' }],
])('the address %s', (address, place) => {
  expect(readAddress(address)).toEqual(place)
})

test('a link is found in the message it was copied with', () => {
  const text = `Come and join us: https://circle.example/s/abc-_1#${TOKEN}, tomorrow at six.`
  expect(readPastedLink(text)).toEqual({ path: `/s/abc-_1#${TOKEN}` })
})

test('each fault of a pasted link has its own message', () => {
  expect(readPastedLink('hello')).toBe('no-link')
  expect(readPastedLink('https://circle.example/s/abc-_1')).toBe('part-missing')
  expect(readPastedLink(`https://circle.example/s/abc-_1#${TOKEN.slice(3)}`)).toBe('part-missing')
})

test("from the facilitator's token every other follows, as the protocol writes them down", () => {
  const facilitator = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'
  expect(tokensFrom('facilitator', facilitator)).toEqual({
    facilitator,
    timekeeper: '1KMzoQiA5mnsQDzx0TZfL2-qYAF64Wj9Xk5XqkLbAKI',
    display: 'QZZ-FeINLhAwgqF5Igwi2AUFUL3QM03HIi0COiSMm7k',
    participant: TOKEN,
  })
})

test('from a link only those below it follow', () => {
  expect(tokensFrom('display', 'QZZ-FeINLhAwgqF5Igwi2AUFUL3QM03HIi0COiSMm7k')).toEqual({
    display: 'QZZ-FeINLhAwgqF5Igwi2AUFUL3QM03HIi0COiSMm7k',
    participant: TOKEN,
  })
  expect(tokensFrom('participant', TOKEN)).toEqual({ participant: TOKEN })
})

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['a'.repeat(200), 'c2a908d98f5df987ade41b5fce213067efbcc21ef2240212a41e54b5e7c28ae5'],
])('the digest of %j', (text, hex) => {
  expect(Buffer.from(sha256(new TextEncoder().encode(text))).toString('hex')).toBe(hex)
})
