/** What the door says when there is no name to ask for. */
export const joinDoors = {
  knownTitle: 'Good to see you again',
  known: (title: string) => `This browser already has a place in “${title}”.`,
  continueAs: (name: string) => `Continue as ${name}`,
  somebodyElse: 'I am somebody else',
  partMissingTitle: 'This link is incomplete',
  partMissing: 'Part of the link is missing. Copy the whole line from the message.',
  notValidTitle: 'This link does not open anything',
  notValid: 'This link is not valid any more. Ask the person who invited you.',
  over: 'Thank you for coming by. There is nothing to join any more.',
}
