import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** What one of our checks (`scripts/<check>.mjs`) says of a tree of just these files: nothing when all is well. */
export function complaintsOf(check: string, files: Record<string, string>): string[] {
  const tree = mkdtempSync(join(tmpdir(), 'circlet-tree-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true })
      writeFileSync(join(tree, path), text)
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`scripts/${check}.mjs`), tree], {
      encoding: 'utf8',
    })
    const lines = stdout.split('\n').filter(Boolean)
    // A check that breaks down, or complains without failing, would let everything pass.
    if (stderr || status !== (lines.length > 0 ? 1 : 0)) throw new Error(`${check} ended with ${status}: ${stderr}`)
    return lines
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}
