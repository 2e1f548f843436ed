import { seenOf } from '../../../visible-text.ts'

/**
 * Letters of other alphabets that look like a Latin letter or a digit. Source of the pairs: Unicode Technical Standard
 * 39, `confusables.txt`, its Latin, Greek, Cyrillic and Armenian letters. NFKC covers wide, small and typeset letters.
 * `I`, `l`, `1` and `O`, `0` look alike too.
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

/** A key that is equal for texts that look the same, ignoring case. Only compare it; never show it. */
export const skeletonOf = (text: string): string => inLatin(inLatin(typesetAside(text)).toLowerCase())

/** A key that is equal for texts that differ only in case or invisible characters. Only compare it; never show it. */
export const caselessOf = (text: string): string => typesetAside(text).toLowerCase()

const typesetAside = (text: string) => seenOf(text.normalize('NFKC'))
