// Plain words: node scripts/words.mjs [root] prints each forbidden word on screens, in comments, docs and titles of tests.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesUnder } from './lib/files.mjs'
import { markdownProse, prose, withoutQuotations } from './lib/prose.mjs'

const root = resolve(process.argv[2] ?? '.')

// Words that never appear on a screen.
const screens = /^(?:client\/src\/text|shared\/src\/text|shared\/src\/formats)\//
const never = ['skipped', 'cut', 'timeout', 'idle', 'violation', 'dominant', 'quiet', 'score', 'rank']
const neverAsButton = ['point of order', 'kick', 'inactive']
const unkind = new RegExp(String.raw`\b(?:${[...never, ...neverAsButton].join('|')})\b|!`, 'gi')

// Words and turns of phrase that nobody uses today; each with what to write instead.
const plain = [
  ['whoever|whomever|whosoever', 'name the actor: people who, the member who'],
  ['anew|afresh', 'again'],
  ['once more(?= *(?:[.,;:?!)]|$))', 'again'],
  ['as ever', 'as before'],
  ['for want of', 'because there is no'],
  ['of ours', 'our'],
  ['goes with', 'belongs to, is deleted with'],
  ['(?<!when it )comes to', 'reaches, becomes'],
  ['stands(?! (?:for(?! \\d)|out|up|aside)\\b)', 'is, is written'],
  ['(?:what|how|where) one (?:can|cannot|may|must|gets|does|has|needs|wants)', 'you'],
  ["oneself|(?<!no )one[’']s own", 'yourself'],
  ['whence|thence|henceforth|lest', 'from where, so that … not'],
].map(([words, instead]) => ({ words: patternOf(words, 'gim'), instead }))

// A sentence that begins with its verb, as a capital shows.
const verbFirst = '(?:Kept|Told|Gone|Said|Asked|Counted|Held|Begun|Meant|Named) (?:is|are|was|were)'
plain.push({ words: patternOf(verbFirst, 'gm'), instead: 'the subject first' })

// A phrase may run over the end of a line, and over the marks of a comment there.
function patternOf(words, flags) {
  return new RegExp(String.raw`\b(?:${words.replaceAll(/ (?!\*)/g, String.raw`(?: |\s*\n[\s/*>]*)`)})(?!\w)`, flags)
}

function complaintsAbout(file) {
  const source = readFileSync(join(root, file), 'utf8')
  const parts = file.endsWith('.md') ? [{ kind: 'comment', text: markdown(file, source), index: 0 }] : prose(source)
  const lineAt = (offset) => source.slice(0, offset).split('\n').length
  const report = (index, word, more) =>
    `${file}:${lineAt(index)} says “${word.replace(/\s*\n[\s/*>]*/g, ' ')}”: ${more}`
  return parts.flatMap(({ kind, text, index }) => {
    // The rules for prompts name what they forbid.
    const onScreen = kind !== 'comment' && screens.test(file) && !file.endsWith('prompt-rules.ts')
    const unkindWords = onScreen ? [...text.matchAll(unkind)].map(([word]) => report(index, word, text)) : []
    if (kind === 'text' && !onScreen) return []
    const oldWords = plain.flatMap(({ words, instead }) =>
      [...text.matchAll(words)].map((found) => report(index + found.index, found[0], `write “${instead}”`)),
    )
    return [...unkindWords, ...oldWords]
  })
}

// The house rules quote what they forbid.
const markdown = (file, source) => markdownProse(file === 'CONTRIBUTING.md' ? withoutQuotations(source) : source)

const folders = ['client', 'docs', 'scripts', 'server', 'shared', 'tests']
const pages = ['CHANGELOG.md', 'CONTRIBUTING.md', 'README.md'].filter((path) => existsSync(join(root, path)))
const sources = folders
  .flatMap((folder) => filesUnder(root, folder))
  .filter((path) => /\.(?:md|[mc]?[jt]sx?)$/.test(path))
const complaints = [...pages, ...sources].flatMap(complaintsAbout)

for (const line of complaints) console.log(line)
process.exitCode = complaints.length > 0 ? 1 : 0
