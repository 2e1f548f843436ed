// How much a participant fetches before the circle is on the screen: prints it, and fails above the limit.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT = 36_000
const BOOT_LIMIT = 400
const dist = new URL('../client/dist/en/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

// The page itself, then the screens a participant meets: the door, the room before, the circle.
const BOOT = 'src/boot.ts'
const screens = [
  'index.html',
  BOOT,
  'src/screens/join/Join.tsx',
  'src/screens/room/Room.tsx',
  'src/screens/participant/Participant.tsx',
]
const files = new Set()
const take = (name) => {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the build: has the screen moved?`)
  if (files.has(chunk.file)) return
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  for (const part of chunk.imports ?? []) take(part)
}
for (const screen of screens) take(screen)

const weigh = (file) => gzipSync(readFileSync(new URL(file, dist))).length
const weights = [...files].map((file) => [file, weigh(file)]).sort(([, a], [, b]) => b - a)
const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0)
if (process.argv.includes('--files')) for (const [file, bytes] of weights) console.log(String(bytes).padStart(7), file)
const whole = (bytes) => bytes.toLocaleString('en')
console.log(
  `first load of a participant: ${whole(total)} bytes gzipped in ${weights.length} files (at most ${whole(LIMIT)})`,
)
const boot = readFileSync(new URL(manifest[BOOT].file, dist)).length
console.log(`the boot module: ${boot} bytes (fewer than ${BOOT_LIMIT})`)
process.exitCode = total > LIMIT || boot >= BOOT_LIMIT ? 1 : 0
