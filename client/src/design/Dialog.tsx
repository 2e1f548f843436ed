import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'
import './dialog.css'

interface DialogProps {
  readonly title: string
  /** The word on the button in the corner. */
  readonly close: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A question or a sheet above the page; open for as long as it is rendered, closed by Escape too. */
export function Dialog({ title, close, onClose, children }: DialogProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = element.current
    // What had the focus gets it back: a closed dialog that is taken out of the page would drop it.
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      class="dialog"
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      closedby="any"
    >
      <header>
        <h2 id={id}>{title}</h2>
        <Button look="plain" onPress={onClose}>
          {close}
        </Button>
      </header>
      {children}
    </dialog>
  )
}
