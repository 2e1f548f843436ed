/** What is kept of a circle, for how long, and what is counted meanwhile: said at the door and inside, in the same words. */
export const retention = {
  kept: (hours: number) =>
    `We store names, raised hands, turns, everything people write down, and answers to open questions. Nothing that is said is recorded. We erase all of it ${lengthOf(hours)} after the circle ends, or after 30 days if it never begins.`,
  prompts:
    'Circlet counts how long people speak, so that it can privately offer a turn, or a pause to listen. Nobody is shown who speaks how much unless you all agree. You can switch these offers off in your settings.',
  practice: 'This is a practice circle. It is erased 10 minutes after the last page is closed.',
}

function lengthOf(hours: number): string {
  if (hours === 1) return 'an hour'
  return hours > 48 && hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`
}
