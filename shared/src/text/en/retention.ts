/** What is kept of a circle, for how long, and what is counted meanwhile: said at the door and inside, in the same words. */
export const retention = {
  kept: (hours: number) =>
    `Kept are names, hands, turns, what anyone writes down, and the answers to questions asked openly. Nothing of what is said is recorded. All of it is erased ${lengthOf(hours)} after the circle ends, or after 30 days if it never begins.`,
  prompts:
    'How long people speak is counted, so that Circlet can privately offer somebody a turn, or a pause to listen. Nobody is shown who speaks how much unless you all agree, and you can switch these offers off in your settings.',
  practice: 'This is a practice circle. It is erased 10 minutes after the last page is closed.',
}

function lengthOf(hours: number): string {
  if (hours === 1) return 'an hour'
  return hours > 48 && hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`
}
