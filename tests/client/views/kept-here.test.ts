import { expect, test } from 'vitest'
import { keptHere } from '../../../client/src/features/privacy/kept-here.ts'
import { aView } from './given.ts'

const said = (prompts: boolean, practice = false) => {
  const { options } = aView()
  return keptHere({ practice, options: { ...options, prompts } })
}

test('[BA1] the door says that speaking is counted, for what, and that it can be switched off, where prompts are on', () => {
  for (const practice of [false, true]) {
    expect(said(true, practice)).toMatch(
      /counts how long people speak, .* privately offer .* Nobody is shown .* switch these offers off/,
    )
    expect(said(false, practice)).not.toMatch(/count|privately|offer/)
  }
})
