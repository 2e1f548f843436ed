/** What somebody reads when their turn has just ended. */
export const turnHandover = {
  whom: 'Whom would you like to invite?',
  otherwise: (name: string) => `If you choose nobody, ${name} is next in a moment.`,
  asleep: 'screen asleep',
  undo: 'Undo: back to me',
}
