import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's top folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const children = new Set()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

// Somebody who stops a command means everything it started.
function stopAll(signal) {
  for (const child of children) child.kill(signal)
  process.exit(128 + constants.signals[signal])
}

/** The path of a program that an installed package brings along, to be run by this same Node. */
export function program(packageName, name = packageName) {
  const home = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return join(home, typeof bin === 'string' ? bin : bin[name])
}

/** Runs a command to its end and answers `{ code, output, ms }`; without `quiet` its output goes straight to the terminal. */
export function run(command, args, { quiet = false, ...options } = {}) {
  const from = performance.now()
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
  const child = spawn(command, args, { cwd: root, stdio, ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  if (children.size === 0) for (const signal of signals) process.on(signal, stopAll)
  children.add(child)
  return new Promise((resolve) => {
    const end = (code, more = '') => {
      children.delete(child)
      // What runs next in this process (the server, after a build) handles signals itself.
      if (children.size === 0) for (const signal of signals) process.off(signal, stopAll)
      resolve({ code, output: output + more, ms: performance.now() - from })
    }
    child.once('error', (error) => end(127, `${error.message}\n`))
    child.once('close', (code, signal) => end(code ?? 128 + constants.signals[signal]))
  })
}

/** Runs a program of an installed package, or a script of this repository, with this same Node. */
export const node = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options)

/** Ends the command with one sentence for the person who started it. */
export function stop(sentence, code = 1) {
  console.error(sentence)
  process.exit(code)
}

/** A length of time as people read it in a summary. */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
