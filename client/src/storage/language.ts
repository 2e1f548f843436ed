import { storage } from './storage.ts'

/** The language of this build. Tests read the sources, which are English. */
export const LANGUAGE: string = import.meta.env.CIRCLET_LANGUAGE ?? 'en'

/** Says to the browser which language the page is in: perhaps another than it asked for. */
export function markLanguage(): void {
  Object.assign(document.documentElement, { lang: LANGUAGE, dir: import.meta.env.CIRCLET_DIRECTION })
}

/** Another language from now on, in this browser alone: the boot module finds it there. */
export function chooseLanguage(language: string): void {
  storage.keep('language', language)
  location.reload()
}
