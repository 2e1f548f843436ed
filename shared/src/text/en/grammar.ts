import { grammar } from '../grammar.ts'

/** How English counts and joins; days come before months. */
export const { tag, plural, counted, listed } = grammar('en', 'en-GB')
