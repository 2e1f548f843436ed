import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, type ButtonProps } from './Button.tsx'

interface UnfoldingProps extends Pick<ButtonProps, 'look' | 'aria-label'> {
  /** The text of the button. */
  readonly button: string
  /** What replaces the button once it was pressed. */
  readonly children: (close: () => void) => ComponentChildren
}

/** A button in whose place a form opens; the focus goes into it, and comes back to the button when it closes. */
export function Disclosure({ button, children, ...rest }: UnfoldingProps): JSX.Element {
  const [open, setOpen] = useState<boolean | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Not at first: the page has just been drawn, and nobody has asked for anything.
    if (open !== null) box.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [open])
  return (
    <div ref={box} class="unfolding">
      {open ? (
        children(() => setOpen(false))
      ) : (
        <Button {...rest} onPress={() => setOpen(true)}>
          {button}
        </Button>
      )}
    </div>
  )
}
