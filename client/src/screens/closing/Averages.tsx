import type { Reflection } from '@circlet/shared/session/model/parts/reflection'
import type { JSX } from 'preact'
import { tag } from '#text/grammar'
import { t } from '../../text/index.ts'

const short = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
const ORDER = ['heard', 'mattered', 'suited', 'right'] as const

/** What all the forms came to; with too few, that nothing is shown. Of one person it says nothing (RF4). */
export function Averages({ tally }: Reflection): JSX.Element {
  if (!tally) return <p>{t.reflection.tooFew}</p>
  const { answered, means, depth, ease, littleSpace, unwelcome } = tally
  const ofTen = (mean: number | null | undefined) =>
    typeof mean === 'number' ? t.reflection.mean(short.format(mean)) : null
  const share = (part: number | null) => (part === null ? null : t.reflection.share(Math.round(part * 100)))
  const between = ({ from, to }: { readonly from: string; readonly to: string }) => `${from} … ${to}`
  const all = [
    ...ORDER.map((name, place) => [t.reflection.sliders[name].ask, ofTen(means[place])] as const),
    [between(t.reflection.sliders.depth), ofTen(depth)] as const,
    [between(t.reflection.sliders.ease), ofTen(ease)] as const,
    [t.reflection.littleSpace, share(littleSpace)] as const,
    [t.reflection.unwelcome, share(unwelcome)] as const,
  ]
  const told = all.filter(([, value]) => value !== null)
  return (
    <>
      <p class="soft">{t.reflection.resultsLead(answered)}</p>
      {told.length > 0 && (
        <dl class="averages">
          {told.map(([ask, value]) => (
            <div key={ask}>
              <dt>{ask}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {told.length < all.length && <p class="small soft">{t.reflection.notShown}</p>}
    </>
  )
}
