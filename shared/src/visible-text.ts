/** Spaces of every width, and characters of some scripts that look like a space. */
const BLANKS = /[\s\p{Z}\u2800\u3164\uffa0]+/gu
/** Characters that draw nothing: controls, joiners, direction marks, variation selectors, fillers, annotation marks. */
const SHAPELESS = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]+/gu

/** The visible content of a text: NFC, single spaces, trimmed, without characters that draw nothing. */
export function seenOf(text: string): string {
  return text.replaceAll(BLANKS, ' ').replaceAll(SHAPELESS, '').replaceAll(/ {2,}/g, ' ').trim().normalize('NFC')
}

/**
 * Whether a text shows nothing: it is empty, or contains only spaces, characters that draw nothing, and loose accents.
 */
export const isBlank = (text: string): boolean => !/[^\s\p{M}]/u.test(seenOf(text))

/** The lines of a text that show something, each trimmed. */
export const linesIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => (isBlank(line) ? [] : line.trim()))
