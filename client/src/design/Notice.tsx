import type { ComponentChildren, JSX } from 'preact'
import './notice.css'

interface NoticeProps {
  readonly children: ComponentChildren
  /** Buttons that answer it. */
  readonly answers?: ComponentChildren
  readonly look?: 'warm'
}

/** A sentence that came up by itself and can be answered or put away; it takes no focus. */
export function Notice({ children, answers, look }: NoticeProps): JSX.Element {
  return (
    <div class={look ? `notice ${look}` : 'notice'}>
      <p>{children}</p>
      {answers && <div class="row">{answers}</div>}
    </div>
  )
}

/** One line across the top of a screen about the state of the connection. */
export function Banner({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="banner" role="status">
      {children}
    </div>
  )
}
