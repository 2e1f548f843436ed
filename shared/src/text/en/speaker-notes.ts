/** A note that a person writes for their own next turn. */
export const speakerNotes = {
  title: 'Note for your turn',
  hint: 'Only this browser stores it. It is deleted when you leave, or when the circle ends.',
  standing: 'Your note (only you see it)',
}
