/** The public API for programs outside this repository. Everything inside imports files by their own path. */
export { foldBare as fold } from './session/views/fold.ts'
