/** The catalogue of formats. */
export const formatCatalogue = {
  title: 'Add a format',
  hint: (people: number) =>
    `Ways in which groups speak, each as a few parts. The minutes are for ${people} people; formats made for so many come first.`,
  people: (least: number, most: number) => (least === most ? `${least} people` : `${least} to ${most} people`),
  add: 'Add these parts',
  addNamed: (name: string) => `Add the parts of ${name}`,
  noRoom: 'An agenda has 40 parts at most.',
  next: {
    'in-order': 'Everyone in an order that all see.',
    'by-hand': 'Whoever raises a hand.',
    'fewest-turns': 'Hands, fewer turns first.',
    'by-speaker': 'The speaker chooses who is next.',
    'by-role': 'The roles say who speaks.',
  },
  passing: {
    pass: 'Passing is always fine.',
    'pass-or-later': 'You can pass, or say “later”.',
  },
  crosstalk: {
    none: 'Nobody comments.',
    'after-all': 'Replies once everybody was asked.',
    'short-replies': 'Short replies are welcome where it is open.',
    'questions-only': 'Questions only.',
  },
}
