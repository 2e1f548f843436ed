import type { Locator, Page } from '@playwright/test'
import { type PseudoLocale, pseudo } from '../../../shared/src/text/pseudo.ts'

/** Marks that a pseudo-language puts around and between its words. */
const MARKS = '[\\[\\]\\u202a-\\u202e\\u2066-\\u2069]*'
const accented = (letter: string) => [...pseudo(letter, 'en-XA')].at(-2) ?? letter

/** A letter as English or a pseudo-language writes it. */
function letterOf(letter: string): string {
  const both = `[${letter}${accented(letter)}]`
  return /[aeiou]/i.test(letter) ? `${both}{1,2}` : both
}

/** An expression for a text of English that finds it in a pseudo-language too, names and numbers in it as they are. */
function inAnyLanguage(name: string | RegExp, exact: boolean): RegExp {
  const source = typeof name === 'string' ? name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : name.source
  const tokens = source.match(/\\.|\[(?:\\.|[^\]])*\]|./gs) ?? []
  const changed = tokens.map((token) => {
    if (/^[a-z]$/i.test(token)) return `${letterOf(token)}${MARKS}`
    if (token === ' ') return `${MARKS}\\s+${MARKS}`
    return token === '^' ? `^${MARKS}` : token
  })
  const whole = `${MARKS}${changed.join('')}${MARKS}`
  return new RegExp(exact ? `^\\s*${whole}\\s*$` : whole, `${typeof name === 'string' && exact ? '' : 'i'}`)
}

type Options = { exact?: boolean; name?: string | RegExp } | undefined
type Finder = (what: string | RegExp, options?: Options) => Locator

const taught = new WeakSet<object>()

/** Lets a story that names things in English find them on a page in a pseudo-language. */
export function teach(page: Page): void {
  teachFinders(page)
  // Every locator of Playwright has the same prototype; what is in English is still found by it.
  teachFinders(Object.getPrototypeOf(page.locator('html')))
}

function teachFinders(target: object): void {
  if (taught.has(target)) return
  taught.add(target)
  const finders = target as Record<string, Finder>
  for (const method of ['getByText', 'getByLabel', 'getByPlaceholder', 'getByTitle', 'getByAltText']) {
    const find = finders[method]!
    finders[method] = function (this: object, what, options) {
      return find.call(this, inAnyLanguage(what, options?.exact ?? false))
    }
  }
  const byRole = finders.getByRole!
  finders.getByRole = function (this: object, role, options) {
    const { name, exact, ...rest } = options ?? {}
    return byRole.call(this, role, name === undefined ? rest : { ...rest, name: inAnyLanguage(name, exact ?? false) })
  }
}

/** What is wrong with a page in a pseudo-language: words of English, what is cut, what sticks out; `written` is what people wrote. */
export async function faultsOf(page: Page, locale: PseudoLocale, written: readonly string[]): Promise<string[]> {
  const known = written.flatMap((text) => text.split(/\s+/)).filter((word) => /[a-z]/i.test(word))
  return page.evaluate(
    ({ locale, known }) => {
      const found: string[] = []
      const isSeen = (element: Element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 1 && height > 1 && element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })
      }
      const isEnglish = (text: string) => {
        let left = locale === 'ar-XB' ? text.replaceAll(/\u202e[^\u202c]*\u202c/g, ' ') : text
        for (const word of known) left = left.replaceAll(word, ' ')
        // Hours as the browser writes them, the name of the program, the names of time zones.
        left = left.replaceAll(/\d\s?[AP]M\b|Circlet|UTC|New York|https?:\/\/\S+/gi, ' ')
        return /[a-z]{2,}/i.test(left)
      }
      const root = document.querySelector('dialog[open]') ?? document.body
      for (const element of [document.body, ...root.querySelectorAll('*')]) {
        if (element.closest('svg, script, style, option, [lang]:not(html)') || !isSeen(element)) continue
        const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? '')
        const attributes = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? '')
        for (const text of [...own, ...attributes])
          if (isEnglish(text)) found.push(`English: “${text.trim().slice(0, 60)}”`)
        const { overflowX, textOverflow } = getComputedStyle(element)
        if (
          !element.matches('input, textarea') &&
          (textOverflow === 'ellipsis' || overflowX === 'hidden' || overflowX === 'clip') &&
          element.scrollWidth > element.clientWidth + 1
        )
          found.push(
            `cut: ${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.slice(0, 40)}”`,
          )
      }
      const { scrollWidth } = document.documentElement
      if (scrollWidth > innerWidth) found.push(`${scrollWidth - innerWidth} px too wide`)
      return [...new Set(found)]
    },
    { locale, known: known.toSorted((one, other) => other.length - one.length) },
  )
}
