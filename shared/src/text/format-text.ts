/** What a part of a meeting is called, and the question people speak to in it. */
interface PartText {
  readonly title: string
  readonly prompt?: string
}

/** A format in one language; its roles and parts are known by their ids. */
export interface FormatText {
  readonly name: string
  readonly goodFor: string
  /** How it is practised, in a few sentences. */
  readonly practised: string
  readonly roles: Readonly<Record<string, { readonly name: string; readonly does: string }>>
  /** Each with what a facilitator can say as it begins: two spoken sentences. */
  readonly parts: Readonly<Record<string, PartText & { readonly say: readonly [string, string] }>>
}

/** An agenda template in one language; its roles and parts are known by their ids. */
export interface TemplateText {
  readonly title: string
  readonly roles: Readonly<Record<string, string>>
  readonly parts: Readonly<Record<string, string>>
}

/** The text with this id. The compiler holds each plan to the ids of English, and each language to those too: so what is asked for is there. */
export function textOf<T>(texts: Readonly<Record<string, T>>, id: string): T {
  const text = texts[id]
  if (text === undefined) throw new Error(`no text for ${id}`)
  return text
}
