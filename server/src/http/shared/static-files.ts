import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { chooseLocale } from '@circlet/shared/text/choose-locale'
import { FIRST_LOCALE } from '@circlet/shared/text/locales'
import serveFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { variesByLanguage } from './language.ts'
import { HttpRefusal } from './refusals.ts'

/**
 * Serves the built client, one build per language: hashed files for ever, and for every address that is nothing else the one
 * page, in the best of the languages that the browser asks for, and never from a cache.
 */
export async function serveClient(app: FastifyInstance, dir: string): Promise<void> {
  const built = languagesIn(dir)
  const [first, ...others] = built
  if (first === undefined) {
    app.setNotFoundHandler(async () => Promise.reject(new HttpRefusal('not-found')))
    return
  }
  await app.register(serveFiles, {
    root: built.map((locale) => join(dir, locale)),
    cacheControl: false,
    index: false,
    // Every language has a page of this name; which of them is sent is decided below.
    allowedPath: (path) => path !== '/' && path !== '/index.html',
    setHeaders: (reply, path) => {
      const isHashed = path.includes(`${sep}assets${sep}`)
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-store')
    },
  })
  const sendPage = (request: FastifyRequest, reply: FastifyReply) => {
    const locale = chooseLocale(request.headers['accept-language'], [first, ...others])
    return variesByLanguage(reply).sendFile('index.html', join(dir, locale))
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (isPage(request.method, request.url)) return sendPage(request, reply)
    throw new HttpRefusal('not-found')
  })
}

/** The languages that are built there, the one for everybody else first. */
function languagesIn(dir: string): readonly string[] {
  const folders = existsSync(dir) ? readdirSync(dir) : []
  const built = folders.filter((name) => existsSync(join(dir, name, 'index.html')))
  return built.toSorted((one, other) => Number(other === FIRST_LOCALE) - Number(one === FIRST_LOCALE))
}

/** An address of the client's own; one that ends like a file, or that programs use, is not. */
function isPage(method: string, url: string): boolean {
  const path = url.split('?', 1)[0] ?? ''
  return (
    (method === 'GET' || method === 'HEAD') &&
    !/^\/(api|assets|socket\.io)(\/|$)/.test(path) &&
    (path === '/index.html' || !/\.\w+$/.test(path))
  )
}
