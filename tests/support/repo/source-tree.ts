import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The complaints of one check (`scripts/<check>.mjs`) about a tree of only these files; none when all is well. */
export function complaintsOf(check: string, files: Record<string, string>): string[] {
  return inTree(files, (tree) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`scripts/${check}.mjs`), tree], {
      encoding: 'utf8',
    })
    const lines = stdout.split('\n').filter(Boolean)
    // A check that breaks down, or complains without failing, would let everything pass.
    if (stderr || status !== (lines.length > 0 ? 1 : 0)) throw new Error(`${check} ended with ${status}: ${stderr}`)
    return lines
  })
}

/** The lines of the next free id of each family of rules, in a tree of just these files. */
export function nextIdsIn(files: Record<string, string>): readonly string[] {
  return inTree(files, (tree) => {
    const given = [resolve('scripts/rules.mjs'), '--next', tree]
    const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' })
    if (stderr || status !== 0) throw new Error(`rules ended with ${status}: ${stderr}`)
    return stdout.split('\n').filter(Boolean)
  })
}

/** The output of the linter for a tree of only these files, with the settings of the repository. */
export function lintOf(files: Record<string, string>): string {
  return inTree(files, (tree) => {
    cpSync('biome.json', join(tree, 'biome.json'))
    cpSync('scripts', join(tree, 'scripts'), { recursive: true })
    const biome = resolve('node_modules/@biomejs/biome/bin/biome')
    const given = [biome, 'lint', '--colors=off', '--vcs-enabled=false', ...Object.keys(files)]
    const { status, stdout, stderr } = spawnSync(process.execPath, given, { cwd: tree, encoding: 'utf8' })
    if (status === null || !/Checked \d+ files?/.test(stdout + stderr)) throw new Error(`no lint: ${stdout}${stderr}`)
    return stdout + stderr
  })
}

function inTree<Said>(files: Record<string, string>, look: (tree: string) => Said): Said {
  const tree = mkdtempSync(join(tmpdir(), 'circlet-tree-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true })
      writeFileSync(join(tree, path), text)
    }
    return look(tree)
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}
