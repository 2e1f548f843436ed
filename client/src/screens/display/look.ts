/** What a shared screen can be told to show. */
const PARTS = ['speaker', 'next', 'agenda', 'clock', 'seconds'] as const
const THEMES = ['light', 'dark', 'contrast', 'transparent'] as const

/** How one shared screen looks, as its address says. */
export interface Look {
  readonly theme: (typeof THEMES)[number] | null
  /** Of everything on it, within bounds that still fit. */
  readonly scale: number
  readonly shows: Readonly<Record<(typeof PARTS)[number], boolean>>
  /** Left and right exchanged, for a screen that is seen in a mirror. */
  readonly mirror: boolean
  /** Soft tones when a turn has little time left and when it is over. */
  readonly sound: boolean
}

/** Reads `?theme=dark&scale=1.2&show=speaker,clock&mirror=1&sound=1`; what is left out or unknown is as usual. */
export function lookOf(search: string): Look {
  const asked = new URLSearchParams(search)
  const isOn = (name: string) => asked.has(name) && !['0', 'off', 'false', 'no'].includes(asked.get(name) ?? '')
  const theme = THEMES.find((one) => one === asked.get('theme')) ?? null
  const scale = Number(asked.get('scale') ?? 1)
  const show = asked.get('show')?.split(/[,+ ]/)
  const shown = PARTS.filter((part) => show === undefined || show.includes(part))
  return {
    theme,
    scale: Number.isFinite(scale) && scale > 0 ? Math.min(1.3, Math.max(0.5, scale)) : 1,
    shows: {
      speaker: shown.includes('speaker'),
      next: shown.includes('next'),
      agenda: shown.includes('agenda'),
      clock: shown.includes('clock'),
      seconds: shown.includes('seconds'),
    },
    mirror: isOn('mirror'),
    sound: isOn('sound'),
  }
}
