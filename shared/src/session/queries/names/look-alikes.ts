import { seenOf } from '../../../visible-text.ts'

/**
 * Letters of other alphabets that are drawn like a Latin letter or a digit.
 *
 * Source of the pairs: Unicode Technical Standard 39, `confusables.txt`, its Latin, Greek, Cyrillic and Armenian letters.
 * Wide, small and typeset letters are left to NFKC. `I`, `l`, `1` and `O`, `0` are alike too.
 */
const ALIKE: Readonly<Record<string, string>> = {
  A: 'ΑА',
  B: 'ΒВꞴ',
  C: 'С',
  E: 'ΕЕ',
  F: 'ϜꞘ',
  G: 'Ԍ',
  H: 'ΗН',
  J: 'ͿЈꞲ',
  K: 'ΚК',
  M: 'ΜМϺ',
  N: 'Ν',
  O: 'ΟОՕ0',
  P: 'ΡР',
  R: 'Ʀ',
  S: 'ЅՏ',
  T: 'ΤТ',
  U: 'Ս',
  V: 'Ѵ',
  W: 'Ԝ',
  X: 'ΧХꞳ',
  Y: 'ΥУҮ',
  Z: 'Ζ',
  a: 'ɑαа',
  b: 'ƄЬ',
  c: 'ᴄс',
  d: 'ԁ',
  e: 'еҽ',
  f: 'ꞙք',
  g: 'ɡց',
  h: 'һհ',
  i: 'ıɩɪιіӏ',
  j: 'јϳ',
  l: 'I1|ƖΙІӀ',
  n: 'ոռ',
  o: 'ᴏοσоօ',
  p: 'ρр',
  q: 'ԛգզ',
  r: 'гᴦ',
  s: 'ѕꜱ',
  u: 'υսᴜ',
  v: 'νѵᴠ',
  w: 'ԝաѡᴡ',
  x: 'х',
  y: 'уүγʏ',
  z: 'ᴢ',
  '3': 'ЗӠƷȜ',
  '6': 'б',
}
const LATIN = new Map(Object.entries(ALIKE).flatMap(([latin, others]) => [...others].map((other) => [other, latin])))

const inLatin = (text: string) => [...text].map((letter) => LATIN.get(letter) ?? letter).join('')

/** What two texts have in common that a reader cannot tell apart, without regard to case; it is compared and never shown. */
export const skeletonOf = (text: string): string => inLatin(inLatin(typesetAside(text)).toLowerCase())

/** What two texts have in common that differ only in case, or in what cannot be seen; it is compared and never shown. */
export const caselessOf = (text: string): string => typesetAside(text).toLowerCase()

const typesetAside = (text: string) => seenOf(text.normalize('NFKC'))
