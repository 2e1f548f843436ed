// Commit subjects are short and imperative: node scripts/subjects.mjs prints those that are not, since this check was added.
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(process.argv[2] ?? '.')
const most = 72

function git(...args) {
  try {
    return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    // No git, or a copy without history: nothing can be said, and nothing is wrong.
    return ''
  }
}

/** What is wrong with a subject, or null. */
function wrongWith(subject) {
  if ([...subject].length > most) return `is longer than ${most} characters`
  if (!/^\p{Lu}/u.test(subject)) return 'does not begin with a capital letter'
  if (/[.;]\s*$|;/.test(subject)) return 'ends like a sentence, or holds two changes'
  if (
    /^(?:Adds|Added|Adding|Fixes|Fixed|Fixing|Moves|Moved|Removes|Removed|Changes|Changed|Makes|Made|It|The|What|Who)\b/.test(
      subject,
    )
  )
    return 'is not an imperative (“Add …”, “Fix …”)'
  return null
}

const added = git('log', '--diff-filter=A', '--format=%H', '--', 'scripts/subjects.mjs').split('\n').at(-1)
const lines = added ? git('log', '--no-merges', '--format=%h %s', `${added}..HEAD`).split('\n').filter(Boolean) : []
for (const line of lines) {
  const [hash, ...words] = line.split(' ')
  const wrong = wrongWith(words.join(' '))
  if (wrong) {
    console.log(`${hash} ${wrong}: ${words.join(' ')}`)
    process.exitCode = 1
  }
}
