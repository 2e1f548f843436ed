import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import './qr-code.css'

interface QrCodeProps {
  readonly text: string
  /** What it shows, for those who do not see it. */
  readonly label: string
}

/** A QR code, black on white in every theme: cameras read nothing else as well. Fetched only where one is shown. */
export function QrCode({ text, label }: QrCodeProps): JSX.Element {
  const [shape, setShape] = useState<{ readonly path: string; readonly size: number } | null>(null)
  useEffect(() => {
    let gone = false
    import('lean-qr').then(({ generate }) => {
      const code = generate(text)
      let path = ''
      for (let y = 0; y < code.size; y++)
        for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`
      if (!gone) setShape({ path, size: code.size })
    })
    return () => {
      gone = true
    }
  }, [text])
  return (
    <div class="qr-code">
      {shape && (
        <svg role="img" aria-label={label} viewBox={`-4 -4 ${shape.size + 8} ${shape.size + 8}`}>
          <path d={shape.path} />
        </svg>
      )}
    </div>
  )
}
