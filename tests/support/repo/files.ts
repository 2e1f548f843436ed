import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every byte of every file under a directory, as text. Files may go while they are looked for. */
export async function bytesOf(dir: string): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1').catch(() => '')))
  return texts.join('\n')
}
