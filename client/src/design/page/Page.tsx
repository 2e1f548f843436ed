import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../text/index.ts'
import './page.css'

/** Whether a page was shown here before: the first one leaves the focus where the browser has it. */
let turned = false

interface PageProps {
  readonly title: string
  readonly lead?: ComponentChildren
  readonly wide?: boolean
  /** A picture beside the title, where there is room. */
  readonly beside?: ComponentChildren
  readonly children?: ComponentChildren
}

/** A page that is not a live screen: where one is, its title, and one thing below the other. */
export function Page({ title, lead, wide, beside, children }: PageProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The title of a session is nobody's business who looks at the tabs of this browser.
    document.title = t.common.circlet
    // What had the focus is gone with the page before; people who listen to this page begin at its title.
    if (turned) heading.current?.focus()
    turned = true
  }, [])
  return (
    <main class={wide ? 'page wide' : 'page'}>
      <header class={beside ? 'with-picture' : ''}>
        <div>
          <Brand />
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p class="soft lead">{lead}</p>}
        </div>
        {beside}
      </header>
      {children}
    </main>
  )
}

/** The name of the house, leading to its first page. */
function Brand(): JSX.Element {
  return (
    <a class="brand" href="/">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <circle class="ring" cx="16" cy="17" r="11" />
        <circle class="one" cx="16" cy="6" r="3.6" />
      </svg>
      {t.common.circlet}
    </a>
  )
}

/** The agreements of a session, one line each. */
export function Norms({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <ul class="norms">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
