/** Marks that change the text direction. An open one would change the rest of the line. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu
/** Control characters except the line break. */
const CONTROLS = /(?!\n)\p{Cc}/gu
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Removes characters that could disturb the surrounding text. It keeps every visible character. */
export function plain(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(CONTROLS, '')
    .replaceAll(TURNS, '')
}

/** The same, on one line. */
export const onOneLine = (text: string) => plain(text).replaceAll(/\s*\n\s*/g, ' ')

/** Isolates right-to-left text, so that the sentence around it keeps its order. */
export const isolated = (text: string) => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text)
