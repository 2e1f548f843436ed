// Builds a released version into a folder of its own: node scripts/build-version.mjs VERSION FOLDER; --list prints the versions.
// Tests of upgrades run such a build beside the present one. CHANGELOG.md says which commit a version is.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root, run, stop } from './lib/run.mjs'

const heading = /^## (?<version>\d+\.\d+\.\d+) · (?<commit>[0-9a-f]{40})$/gm
const released = new Map(
  [...readFileSync(join(root, 'CHANGELOG.md'), 'utf8').matchAll(heading)].map(({ groups }) => [
    groups.version,
    groups.commit,
  ]),
)

if (process.argv.includes('--list')) {
  for (const [version, commit] of released) console.log(version, commit)
} else {
  await build(process.argv[2], process.argv[3])
}

async function build(version, folder) {
  const known = [...released.keys()].join(', ')
  if (!version || !folder)
    stop(`Say which version and where to: node scripts/build-version.mjs VERSION FOLDER. There are: ${known}.`)
  const commit = released.get(version)
  if (!commit) stop(`CHANGELOG.md names no commit for ${version}. There are: ${known}.`)
  const target = resolve(folder)
  if (existsSync(target) && readdirSync(target).length > 0) stop(`${target} is not empty: name a new folder.`)
  mkdirSync(target, { recursive: true })
  const step = async (what, command, args, cwd) => {
    const { code } = await run(command, args, { cwd })
    if (code !== 0) stop(`${version} could not be built: ${what} failed. Look at the lines above.`, code)
  }
  await step('git clone', 'git', ['clone', '--quiet', '--no-checkout', root, target], root)
  await step('git checkout', 'git', ['checkout', '--quiet', '--detach', commit], target)
  await step('npm run build', 'npm', ['run', '--silent', 'build'], target)
  console.log(`Circlet ${version} is built in ${target}; start it with \`node server/dist/main.js\` there.`)
}
