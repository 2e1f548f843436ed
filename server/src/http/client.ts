import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import serveFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { HttpRefusal } from './refusals.ts'

/** Serves the built client: hashed files for ever, its one page for every address that is nothing else, and never from a cache. */
export async function serveClient(app: FastifyInstance, dir: string): Promise<void> {
  const isBuilt = existsSync(join(dir, 'index.html'))
  if (isBuilt) {
    await app.register(serveFiles, {
      root: dir,
      cacheControl: false,
      index: 'index.html',
      setHeaders: (reply, path) => {
        const isHashed = path.includes(`${sep}assets${sep}`)
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-store')
      },
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (isBuilt && isPage(request.method, request.url)) return reply.sendFile('index.html')
    throw new HttpRefusal('not-found')
  })
}

/** An address of the client's own; one that ends like a file, or that programs use, is not. */
function isPage(method: string, url: string): boolean {
  const path = url.split('?', 1)[0] ?? ''
  return (
    (method === 'GET' || method === 'HEAD') && !/^\/(api|assets|socket\.io)(\/|$)/.test(path) && !/\.\w+$/.test(path)
  )
}
