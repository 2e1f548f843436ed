/** What programs outside this repository may rely on; everything else is imported by its own path. */
export { foldBare as fold } from './session/views/fold.ts'
