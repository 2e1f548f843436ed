import { useEffect, useRef } from 'preact/hooks'
import type { Heard } from '../../selectors/announce.ts'
import type { Settings } from '../../selectors/settings.ts'
import { mySound, play, type Tone } from './tones.ts'

/** How far one's own turn has come. */
const COMES_TO: readonly Tone[] = ['mine', 'soon', 'over']

/** The soft tones of my own turn, each once when the turn reaches its stage; the stage at page load is silent. */
export function useMyTones({ sounds, volume }: Settings, heard: Heard): void {
  const turn = heard.mine ? heard.turn : null
  const reached = useRef({ turn, tone: toneOf(heard) })
  useEffect(() => {
    if (sounds) mySound()
  }, [sounds])
  useEffect(() => {
    const before = reached.current
    const tone = toneOf(heard)
    const further = turn !== before.turn || COMES_TO.indexOf(tone) > COMES_TO.indexOf(before.tone)
    // A turn that was given more time reaches its end again; a stopped turn does not.
    if (further || heard.stage === 'plenty') reached.current = { turn, tone }
    const sound = sounds && turn !== null && further ? mySound() : null
    if (sound?.state === 'running') play(sound, tone, volume)
  }, [turn, heard.stage, sounds])
}

function toneOf({ stage }: Heard): Tone {
  return stage === 'soon' || stage === 'over' ? stage : 'mine'
}
