/** The order in which the queue calls hands (QU3–QU5). */
export type QueuePolicy = 'fewest-turns' | 'first-come' | 'least-time'

/** The session's options. A phase may override them. */
export interface Options {
  readonly queuePolicy: QueuePolicy
  /** Null: the format decides (AG10). */
  readonly handover: 'automatic' | 'by-facilitator' | null
  readonly turnSeconds: number
  /** Null: the format decides (FL12). */
  readonly settleSeconds: number | null
  readonly cutAfterSeconds: number | null
  readonly phaseEnd: 'hold' | 'advance'
  readonly prompts: boolean
  readonly retentionHours: number
}
