/** The zone of this browser, and all it knows by name. */
export function zones(): { readonly own: string; readonly all: readonly string[] } {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const all = Intl.supportedValuesOf('timeZone')
  return { own, all: all.includes(own) ? all : [own, ...all] }
}
