/** The value below which a share of the others lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The middle value, which one bad round does not move. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Rows of words as a table with even columns, the first one to the left. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const cell = (word: string, column: number) =>
    column === 0 ? word.padEnd(widths[0] ?? 0) : word.padStart(widths[column] ?? 0)
  return rows.map((row) => row.map(cell).join('   ')).join('\n')
}
