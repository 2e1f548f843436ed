import type { ComponentChildren, HTMLAttributes, JSX } from 'preact'
import './card.css'

interface CardProps extends Omit<HTMLAttributes<HTMLElement>, 'class'> {
  readonly class?: string
  readonly children: ComponentChildren
}

/** A raised surface that holds one thing. */
export function Card({ class: name, children, ...rest }: CardProps): JSX.Element {
  return (
    <section {...rest} class={name ? `card ${name}` : 'card'}>
      {children}
    </section>
  )
}
