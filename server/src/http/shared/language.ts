import { chooseLocale } from '@circlet/shared/text/choose-locale'
import { type ServerTexts, SPOKEN, type SpokenLocale, textsIn } from '@circlet/shared/text/texts'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A language, with what the server says in it. */
export interface Language {
  readonly locale: SpokenLocale
  readonly texts: ServerTexts
}

/** The language of who asks: the one they name, else the best of those that their browser asks for. */
export async function languageOf(request: FastifyRequest, named?: string): Promise<Language> {
  const locale = chooseLocale(named ?? request.headers['accept-language'], SPOKEN)
  return { locale, texts: await textsIn(locale) }
}

/** Says to caches between us and a reader that another reader gets another language. */
export function variesByLanguage(reply: FastifyReply): FastifyReply {
  return reply.header('vary', 'Accept-Language')
}
