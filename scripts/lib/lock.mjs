import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './run.mjs'

const file = join(root, '.cache', 'prepare.lock')

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  // An empty file is one being written at this very moment.
  const holder = readHolder()
  if (holder !== undefined && !isAlive(holder)) rmSync(file, { force: true })
  return false
}

function readHolder() {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return undefined
  }
}

/** Does work that changes node_modules or dist while no other command of this checkout does: two servers are often started together. */
export async function alone(work) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const release = () => rmSync(file, { force: true })
  let waited = false
  while (!take()) {
    if (!waited) console.log('Another command is preparing this checkout; waiting for it …')
    waited = true
    await pause(200)
  }
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}
