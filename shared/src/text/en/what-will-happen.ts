/** The plan of a session, as somebody reads it before it begins. */
export const whatWillHappen = {
  title: 'What will happen',
  eachRound: (length: string) => `about ${length} each; passing is fine`,
  shared: 'the time is shared out; passing is fine',
}
