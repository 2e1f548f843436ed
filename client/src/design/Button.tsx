import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import './button.css'

export interface ButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'class' | 'type' | 'size'> {
  readonly look?: 'primary' | 'plain' | 'alert'
  readonly size?: 'large'
  readonly wide?: boolean
  readonly type?: 'button' | 'submit'
  /** Why it cannot be pressed now; it then stays in place, is said to be unavailable, and does nothing. */
  readonly why?: string | null | undefined
  /** Cannot be pressed for a moment, for a reason that passes by itself. */
  readonly resting?: boolean
  readonly onPress?: (() => void) | undefined
  readonly children: ComponentChildren
}

/** A button that keeps its place and focus when it is not available, and says why. */
export function Button({
  look,
  size,
  wide,
  why,
  resting,
  onPress,
  type = 'button',
  children,
  ...rest
}: ButtonProps): JSX.Element {
  const id = useId()
  const off = Boolean(why) || Boolean(resting)
  const button = (
    <button
      {...rest}
      type={type}
      class={['button', look, size, wide && 'wide'].filter(Boolean).join(' ')}
      aria-disabled={off || undefined}
      aria-describedby={why ? id : rest['aria-describedby']}
      onClick={(event) => {
        if (off) event.preventDefault()
        else onPress?.()
      }}
    >
      {children}
    </button>
  )
  if (!why) return button
  return (
    <span class={wide ? 'with-why wide' : 'with-why'}>
      {button}
      <span class="why" id={id} role="tooltip">
        {why}
      </span>
    </span>
  )
}
