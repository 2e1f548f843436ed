import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress } from '../../client/src/api/link.ts'
import { readPastedLink } from '../../client/src/api/pasted-link.ts'

const ID = 'Ab-9_xYz'
const TOKEN = '9XF6ATeIg4KkymJZqL5vUFmkFb1yCB7Wr42k4vExALw'
const DASHED = '_-F6ATeIg4KkymJZqL5vUFmkFb1yCB7Wr42k4vExA-_'
const HOST = 'https://circle.example'
const LINK = `${HOST}/s/${ID}#${TOKEN}`
const ENCODED = encodeURIComponent(LINK)
const TWICE = encodeURIComponent(ENCODED)
const V2 = encodeURIComponent(`${HOST}/s/${ID}#${DASHED}`)
  .replaceAll('-', '-2D')
  .replaceAll('_', '-5F')
  .replaceAll('%2F', '_')
  .replaceAll('%', '-')

const BEHIND = [
  '>',
  '"',
  '”',
  '’',
  ')',
  '.',
  ' ',
  '\n',
  '\r\n',
  '\t',
  ',',
  ';',
  ']',
  '}',
  '»',
  '*',
  '**',
  '…',
  '。',
  '）',
  '\\',
  '|',
  '&gt;',
  '__',
]

test.each(BEHIND.flatMap((end) => [end, encodeURIComponent(end), encodeURIComponent(encodeURIComponent(end))]))(
  'an address with %j behind its token is whole (B6)',
  (end) => {
    for (const letter of ['s', 'g'] as const) {
      const at = letter === 's' ? 'session' : 'group'
      const place = { at, id: ID, token: TOKEN, damaged: false }
      expect(readAddress(`/${letter}/${ID}#${TOKEN}${end}`)).toEqual(place)
      expect(
        readAddress(`/${letter}/${ID}#${TOKEN}${end}tomorrow at six`.replace(/(__)tomorrow/, '$1 tomorrow')),
      ).toEqual(place)
    }
  },
)

test.each([
  `/s/${ID}%23${TOKEN}`,
  `/s/${ID}%2523${TOKEN}`,
  `/s/${ID}%252523${TOKEN}`,
  `/s/${ID}%2523${TOKEN}%253E`,
  `/s/${ID}/%23${TOKEN}`,
  `/s/${ID}?theme=dark%23${TOKEN}`,
  `/s/${ID}?theme=dark#${TOKEN}.`,
  `/s/${ID}#%20${TOKEN}`,
  `/s/${ID}#"${TOKEN}"`,
  `/s/${ID}##${TOKEN}`,
  `/s/${ID}%3E#${TOKEN}`,
  `/s/${ID}#${TOKEN}:~:text=hello`,
  `/s%2F${ID}%23${TOKEN}`,
  `${LINK}>`,
])('the address %s is whole (B6)', (address) => {
  expect(readAddress(address)).toEqual({ at: 'session', id: ID, token: TOKEN, damaged: false })
})

test.each([
  [`/s/${ID}#${TOKEN.slice(1)}`, { at: 'session', id: ID, token: null, damaged: true }],
  [`/s/${ID}#${TOKEN}x`, { at: 'session', id: ID, token: null, damaged: true }],
  [`/s/${ID}%2523${TOKEN.slice(5)}%3E`, { at: 'session', id: ID, token: null, damaged: true }],
  [`/s/${ID}%3E`, { at: 'session', id: ID, token: null, damaged: false }],
  [`/s/${ID}/more`, { at: 'nowhere' }],
  ['/?from=mail', { at: 'home' }],
  ['/>', { at: 'home' }],
])('the address %s is told for what it is (B6)', (address, place) => {
  expect(readAddress(address)).toEqual(place)
})

const PASTED: readonly string[] = [
  LINK,
  `/s/${ID}#${TOKEN}`,
  `circle.example/s/${ID}#${TOKEN}`,
  `http://localhost:3000/s/${ID}#${TOKEN}`,
  `Join${LINK}`,
  `Join<${LINK}>`,
  `<${LINK}>`,
  `<${LINK}|Tuesday circle>`,
  `[Tuesday circle](${LINK})`,
  `[${LINK}](${LINK})`,
  `(${LINK})`,
  `“${LINK}”`,
  `«${LINK}»`,
  `‘${LINK}’.`,
  `**${LINK}**`,
  `_${LINK}_`,
  `\`${LINK}\``,
  `<a href="${LINK}">Join</a>`,
  `<a href='${LINK}' target=_blank>Join</a>`,
  `<a href=${LINK}>Join</a>`,
  `<a href="${LINK.replace('#', '&#35;')}">Join</a>`,
  `<a href="${LINK.replace('#', '&#x23;').replaceAll('/', '&#x2F;')}">Join</a>`,
  `<a href="${LINK.replace('#', '&num;')}">Join</a>`,
  `参加${LINK}。明天见`,
  `参加：${LINK}）`,
  `Присоединяйся${LINK}`,
  `Приходи:${LINK}, в шесть`,
  `Ελάτε${LINK}·`,
  `הצטרפו${LINK}`,
  `انضم${LINK}،`,
  `\u202b${LINK}\u202c`,
  `เข้าร่วม${LINK}`,
  `जुड़ें${LINK}।`,
  `👉${LINK}👈`,
  `Come: ${LINK}, tomorrow at six.`,
  `Come: ${LINK}?`,
  `Come:\n\n  ${LINK}  \n\nAna`,
  `> > ${LINK}\n> Ana`,
  `${HOST}/s/${ID}#${TOKEN.slice(0, 20)}\n${TOKEN.slice(20)}`,
  `> ${HOST}/s/${ID}#${TOKEN.slice(0, 20)}\r\n> ${TOKEN.slice(20)}\r\n> Ana`,
  `${HOST}/s/${ID}#${TOKEN.slice(0, 30)}=\n${TOKEN.slice(30)}`,
  `${HOST}/s/\n${ID}#${TOKEN}`,
  `${HOST}/s/${ID}\u200b#${TOKEN.slice(0, 9)}\u00ad${TOKEN.slice(9)}`,
  `${HOST}/s/${ID}＃${TOKEN}`,
  `${HOST}／s／${ID}＃${TOKEN}`,
  `${HOST}/s/${ID}%23${TOKEN}`,
  `${HOST}/s/${ID}%2523${TOKEN}%253E`,
  `${HOST}/s/${ID}/?theme=dark#${TOKEN}`,
  `The address is ${HOST}/s/${ID} and the link ${LINK}`,
  `${HOST}/s/other#short then ${LINK}`,
  `https://eur01.safelinks.protection.outlook.com/?url=${ENCODED}&data=05%7C02%7Cana%40x.org%7C0&sdata=AbC%3D&reserved=0`,
  `https://nam02.safelinks.protection.outlook.com/ap/t-59584e83/?url=${TWICE}&data=05`,
  `https://urldefense.com/v3/__${LINK.replace('#', '*')}__;Iw!!AbC-d!xyz$`,
  `https://urldefense.us/v3/__${LINK.replace('#', '*')}__;Iw!!AbC-d!xyz$ [circle[.]example]`,
  `https://urldefense.proofpoint.com/v1/url?u=${ENCODED}&k=abc`,
  `https://www.google.com/url?q=${ENCODED}&sa=D&source=calendar`,
  `https://l.example/l.php?u=${ENCODED}&h=AT0`,
  `https://out.example/redirect?url=${LINK}`,
  `https://out.example/s/redirect?url=${LINK}`,
  `https://out.example/s/redirect?url=${ENCODED}`,
  `https://linkprotect.cudasvc.com/url?a=${ENCODED.toLowerCase().replace(ID.toLowerCase(), ID).replace(TOKEN.toLowerCase(), TOKEN)}&c=E,1`,
  `https://secure-web.cisco.com/1abcDEF/${ENCODED}`,
  `https://a.example/?url=${encodeURIComponent(`https://b.example/?url=${ENCODED}`)}`,
]

test.each(PASTED.map((text, place) => [place + 1, text] as const))('pasted link %i is found (B7)', (_, text) => {
  expect(readPastedLink(text)).toEqual({ path: `/s/${ID}#${TOKEN}` })
  const group = text.replaceAll(/(?<=\/|／|%2f|%252f|&#x2F;)s(?=\/|／|%2f|%252f|&#x2F;)/gi, 'g')
  expect(readPastedLink(group)).toEqual({ path: `/g/${ID}#${TOKEN}` })
})

test('an address that urldefense wrote in its second way is found, dashes and all (B7)', () => {
  const text = `https://urldefense.proofpoint.com/v2/url?u=${V2}&d=DwMFaQ&c=AbC_x&r=1-2&m=3&s=4&e=`
  expect(readPastedLink(text)).toEqual({ path: `/s/${ID}#${DASHED}` })
})

test.each([
  ['', 'no-link'],
  ['see you on Tuesday', 'no-link'],
  ['https://circle.example/', 'no-link'],
  [TOKEN, 'no-link'],
  [`Join<${HOST}/s/${ID}>`, 'part-missing'],
  [`${HOST}/g/${ID}#${TOKEN.slice(1)} bye`, 'part-missing'],
  [`https://safe.example/?url=${encodeURIComponent(`${HOST}/s/${ID}`)}&data=1`, 'part-missing'],
] as const)('what is wrong with %j is told (B7)', (text, wrong) => {
  expect(readPastedLink(text)).toBe(wrong)
})

test('any link is found in any text, whatever it is wrapped in (B6, B7)', () => {
  const base64url = fc.constantFrom(...'ABCXYZabcxyz0189-_')
  const token = fc.array(base64url, { minLength: 43, maxLength: 43 }).map((all) => all.join(''))
  const id = fc.array(base64url, { minLength: 1, maxLength: 24 }).map((all) => all.join(''))
  const wrapped = fc.constantFrom<(link: string) => string>(
    (link) => `<${link}>`,
    (link) => `[circle](${link})`,
    (link) => `<a href="${link}">circle</a>`,
    (link) => `“${link}”`,
    (link) => `Join${link}.`,
    (link) => `https://out.example/?url=${encodeURIComponent(link)}&sa=D`,
    (link) => link.replace('#', '%23'),
    (link) => `> ${link}\n> `,
  )
  const around = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/\/[sg]\/|%/.test(text))
  const kind = fc.constantFrom('s', 'g')
  fc.assert(
    fc.property(
      kind,
      id,
      token,
      fc.array(wrapped, { maxLength: 3 }),
      around,
      around,
      (letter, at, key, wraps, before, after) => {
        const path = `/${letter}/${at}#${key}`
        const link = wraps.reduce((text, wrap) => wrap(text), `https://circle.example${path}`)
        expect(readPastedLink(`${before}${link} ${after}`)).toEqual({ path })
        const behind = `${path}${encodeURIComponent(` ${after}`)}`
        expect(readAddress(behind)).toMatchObject({ id: at, token: key, damaged: false })
      },
    ),
    { numRuns: 400 },
  )
})

test('a long text is read at once (B7)', () => {
  const before = performance.now()
  for (const text of [
    '/s/x?'.repeat(20_000),
    ' '.repeat(100_000),
    '\n>'.repeat(50_000),
    '%25'.repeat(30_000),
    `${'a'.repeat(99_000)}#`,
  ])
    expect(['no-link', 'part-missing']).toContain(readPastedLink(text))
  expect(performance.now() - before).toBeLessThan(2000)
})
