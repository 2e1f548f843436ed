import { signal } from '@preact/signals'

/** What somebody is writing down and has neither saved nor put away; it lives with the page, also when the circle closes meanwhile. */
export const unfinished = signal('')
