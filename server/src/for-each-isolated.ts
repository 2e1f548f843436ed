/** Receives an error together with the element that caused it; must not throw. */
type Failed<Element> = (error: unknown, element: Element) => void

/**
 * Calls `visit` for every element. An element that throws is given to `failed`, and the loop continues.
 * Use this for every loop over sessions, sockets, members or watchers: a plain `for` ends at the first bad one.
 */
export function forEachIsolated<Element>(
  elements: Iterable<Element>,
  visit: (element: Element) => void,
  failed: Failed<Element>,
): void {
  // A copy: a visit may remove its element, or another.
  for (const element of [...elements]) {
    try {
      visit(element)
    } catch (error) {
      failed(error, element)
    }
  }
}

/** As `forEachIsolated` for asynchronous work, in order, with at most `atOnce` visits running. Never rejects. */
export async function forEachIsolatedAsync<Element>(
  elements: Iterable<Element>,
  atOnce: number,
  visit: (element: Element) => Promise<unknown>,
  failed: Failed<Element>,
): Promise<void> {
  const waiting = [...elements].values()
  const workUntilEmpty = async () => {
    // All workers share one iterator, so a slow element delays only its own worker.
    for (const element of waiting) {
      try {
        await visit(element)
      } catch (error) {
        failed(error, element)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, workUntilEmpty))
}
