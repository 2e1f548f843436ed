import { counted } from './grammar.ts'

/** How long something takes. */
export const lengths = {
  seconds: (count: number) => counted(count, { one: 'second', other: 'seconds' }),
  minutes: (count: number) => counted(count, { one: 'minute', other: 'minutes' }),
  /** A half more than whole minutes. */
  andAHalf: (minutes: number) => `${minutes}½ minutes`,
}
