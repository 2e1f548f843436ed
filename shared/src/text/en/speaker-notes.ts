/** A note to oneself for one's next turn. */
export const speakerNotes = {
  title: 'Words to hold',
  hint: 'For when your turn comes. Only this browser knows them; they are gone when you leave, or when the circle ends.',
  standing: 'Your words to hold, only here',
}
