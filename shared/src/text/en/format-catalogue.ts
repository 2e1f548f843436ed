/** The catalogue of formats. */
export const formatCatalogue = {
  title: 'Add a format',
  hint: (people: number) =>
    `Ways to take turns, each made of a few parts. The minutes are for ${people} people. Formats that suit this number come first.`,
  people: (least: number, most: number) => (least === most ? `${least} people` : `${least} to ${most} people`),
  add: 'Add these parts',
  addNamed: (name: string) => `Add the parts of ${name}`,
  noRoom: 'An agenda has 40 parts at most.',
  next: {
    'in-order': 'Everyone, in an order that all can see.',
    'by-hand': 'Anyone who raises a hand.',
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
    'after-all': 'Replies after everybody was asked.',
    'short-replies': 'Short replies are welcome where it is open.',
    'questions-only': 'Questions only.',
  },
}
