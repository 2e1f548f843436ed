import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../../text/index.ts'
import './slider.css'

const LEAST = 0
const MOST = 10
const MIDDLE = 5

interface SliderProps {
  readonly ask: string
  readonly from: string
  readonly to: string
  readonly value: number | null
  readonly onValue: (value: number | null) => void
}

/** A line between two words. It rests in the middle and means nothing until it is touched, and can be left out again. */
export function Slider({ ask, from, to, value, onValue }: SliderProps): JSX.Element {
  const id = useId()
  const told = value === null ? t.reflection.notAnswered : t.reflection.ofTen(value)
  return (
    <div class={value === null ? 'slider untouched' : 'slider'}>
      <label for={id}>{ask}</label>
      <input
        id={id}
        type="range"
        min={LEAST}
        max={MOST}
        step={1}
        value={value ?? MIDDLE}
        aria-valuetext={`${told} (${from} … ${to})`}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
        // A touch in the middle moves nothing, and is an answer all the same.
        onClick={(event) => onValue(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault()
            onValue(event.currentTarget.valueAsNumber)
          }
        }}
      />
      <p class="ends small soft" aria-hidden="true">
        <span>{from}</span>
        <span class="told-value">{told}</span>
        <span>{to}</span>
      </p>
      <LeaveOut of={ask} given={value !== null} onPress={() => onValue(null)} />
    </div>
  )
}

interface LeaveOutProps {
  readonly of: string
  readonly given: boolean
  readonly onPress: () => void
}

/** Takes an answer back, before anything is given. */
export function LeaveOut({ of, given, onPress }: LeaveOutProps): JSX.Element | null {
  if (!given) return null
  return (
    <button
      type="button"
      class="link-button small leave-out"
      aria-label={t.reflection.leaveOutWhich(of)}
      onClick={onPress}
    >
      {t.reflection.leaveOut}
    </button>
  )
}
