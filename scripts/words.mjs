// Words people never meet on a screen: node scripts/words.mjs [root] prints every sentence that has one.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesUnder } from './lib/files.mjs'

const root = resolve(process.argv[2] ?? '.')
const folders = ['client/src/text', 'shared/src/text', 'shared/src/formats']
const never = ['skipped', 'cut', 'timeout', 'idle', 'violation', 'dominant', 'quiet', 'score', 'rank']
const neverAsButton = ['point of order', 'kick', 'inactive']
const pattern = new RegExp(String.raw`\b(?:${[...never, ...neverAsButton].join('|')})\b|!`, 'gi')

// What is quoted, with its place; comments and code between quotes are passed over, and so is what a template computes.
const tokens = /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{[^}]*\}|[^`\\])*`/g

function complaintsAbout(file) {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(tokens)].flatMap(({ 0: token, index }) => {
    if (token.startsWith('/') || /^['"]\.{1,2}\//.test(token)) return []
    const said = token.replace(/\$\{[^}]*\}/g, ' ')
    const line = text.slice(0, index).split('\n').length
    return [...said.matchAll(pattern)].map(([word]) => `${file}:${line} says “${word}”: ${token}`)
  })
}

// The rules for prompts name what they forbid.
const files = folders
  .flatMap((folder) => filesUnder(root, folder))
  .filter((path) => /(?<!prompt-rules)\.tsx?$/.test(path))
const complaints = files.flatMap(complaintsAbout)

for (const line of complaints) console.log(line)
process.exitCode = complaints.length > 0 ? 1 : 0
