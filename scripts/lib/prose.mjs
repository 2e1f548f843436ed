// The parts of a file that people read: comments, titles of tests, texts of screens, and Markdown without its code.

const comment = String.raw`(?://.*(?:\n[ \t]*(?=//))?)+|/\*[\s\S]*?\*/`
const quoted = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\x60(?:\\.|\$\{[^}]*\}|[^\x60\\])*\x60`
// A regular expression is only looked for where an expression may begin, so that a division is not taken for it.
const expression = String.raw`(?<=[=(,:[!&|?{;]\s*|=>\s*)/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+/`
const tokens = new RegExp(`${comment}|${quoted}|${expression}`, 'g')
const beforeTitle = /(?:\b(?:test|it|describe)(?:\.\w+)*|[\])`])\(\s*$/

/** Every comment and quoted text of a source, with its offset; `kind` is `comment`, `title` (of a test) or `text`. */
export function prose(source) {
  return [...source.matchAll(tokens)].flatMap(({ 0: text, index }) => {
    if (/^\/[/*]/.test(text)) return [{ kind: 'comment', text: withoutCode(text), index }]
    if (text.startsWith('/') || /^['"]\.{1,2}\//.test(text)) return []
    const kind = beforeTitle.test(source.slice(Math.max(0, index - 40), index)) ? 'title' : 'text'
    return [{ kind, text: text.replace(/\$\{[^}]*\}/g, blank), index }]
  })
}

/** Markdown with its code and addresses blanked out, so that every offset stays the same. */
export function markdownProse(markdown) {
  const fenced = markdown.replace(/^```[\s\S]*?^```/gm, blank)
  return withoutCode(fenced).replace(/(?<=\])\([^)\s]*\)/g, blank)
}

/** The text with everything between quotation marks blanked out. */
export const withoutQuotations = (text) => text.replace(/“[^”]*”|"[^"\n]*"|^> .*/gm, blank)

const withoutCode = (text) => text.replace(/`[^`\n]*`/g, blank)

function blank(text) {
  return text.replace(/[^\n]/g, ' ')
}
