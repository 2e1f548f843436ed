/** The order in which hands are called (QU3–QU5). */
export type QueuePolicy = 'fewest-turns' | 'first-come' | 'least-time'

/** How a session is held, unless a phase says otherwise. */
export interface Options {
  readonly queuePolicy: QueuePolicy
  /** Null: as the format says (AG10). */
  readonly handover: 'automatic' | 'by-facilitator' | null
  readonly turnSeconds: number
  /** Null: by format (FL12). */
  readonly settleSeconds: number | null
  readonly cutAfterSeconds: number | null
  readonly phaseEnd: 'hold' | 'advance'
  readonly prompts: boolean
  readonly retentionHours: number
}
