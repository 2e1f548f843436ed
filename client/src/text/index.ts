/** What the screens say, in the language of this build: `t.polls.title`. */
export * as t from './areas.ts'
