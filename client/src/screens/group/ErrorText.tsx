import type { JSX } from 'preact'

/** Why something was not done. */
export function ErrorText({ text }: { readonly text: string | null }): JSX.Element | null {
  if (text === null) return null
  return (
    <p class="wrong" role="alert">
      {text}
    </p>
  )
}
