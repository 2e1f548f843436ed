import type { Sayings } from '../prompt-wording.ts'

/** What private cards, hints and the lines around them say; each says the same in another way, and no way is used twice for one person. */
export const prompts: Sayings = {
  invite: [
    "There's room for your voice whenever you'd like it. Listening is fine too.",
    'Would you like a turn soon? You can also just keep listening.',
    "If something is stirring for you, there's space for it. Passing is always okay.",
    'Shall we save the next space for you? No is a good answer.',
    'Would it help to be invited in, or to type a line instead? Either, or neither.',
  ],
  'invite-second': [
    'Would you like some space before we move on? Listening is welcome.',
    'We have a little time left in this part. Want some of it? Passing is fine.',
    "If a word or two feels right, now is a good moment. If not, that's fine.",
    "There's still space for you if you want it. Either way is fine.",
  ],
  'listen-before': [
    'Others are waiting to come in. Go ahead, or after them?',
    'Some people may still be finding their way in. Would you hold this thought for a moment?',
    'Your place is safe. Would you like to let someone else go first?',
    'Want to write this down and come back to it after the next person?',
  ],
  'listen-after': [
    'Thank you for sharing. This could be a good moment to listen for what others bring.',
    'That was a full contribution. Maybe leave some space and see who comes in?',
    'Thanks. If you like, ask the group a question and hear what comes back.',
    "Appreciated. Let's see what happens if the next two turns go to others.",
  ],
  'time-soon': [
    'A little time left. Bring it to a close when you can.',
    'A short while left. What would you still like to say?',
    'Nearly time. Take a breath and land it.',
    'Coming up to time. What matters most?',
  ],
  'time-over': [
    "That's your time. Finish your sentence, then hand on.",
    'Time is up. Thank you. You can ask for a minute more.',
    'Time. Close gently and pass it on.',
    "We're past time. Would you like to ask for one more minute?",
  ],
  'facilitator-space': [
    'Some people have had little space so far. A pause or a go-around could help.',
    "You could ask: who haven't we heard from who'd like to speak?",
    'Consider one minute of silence, then a round with passing allowed.',
    'You might invite a written line in chat before the next speaker.',
  ],
  'facilitator-floor': [
    'The floor has rested with few voices. Offer a go-around?',
    'You could thank the speaker and open to others.',
    "Someone may need holding. Mark 'hold space' if this is intended.",
    'A question to the whole group could widen the circle.',
  ],
  'group-open': [
    "Let's take a breath. Space is open for anyone who'd like it.",
    "Let's pause a moment, then anyone who wishes may speak.",
    'We have time for new voices in this part. Listening counts as taking part.',
    'How about a short go-around? Passing is welcome.',
  ],
  'pass-ack': [
    'Passing is fine. Thanks for being here.',
    'Noted. You can come in later if you like.',
    "All good. You're part of this.",
    "The circle moves on, and you're part of it.",
  ],
  'late-join': [
    "Welcome. Settle in; there's no need to catch up.",
    "Good to have you. Speak when you're ready, or listen.",
    "Welcome. Here's where we are in the agenda.",
    "Glad you're here. Take your time.",
  ],
  'norm-opening': [
    'We share the time. The tool keeps turns and may privately offer a turn or a pause. You can switch that off.',
    'Passing and listening are always okay; nobody is shown who speaks how much.',
    "If you speak easily, leave room. If you speak rarely, know there's room.",
    'No sound is recorded by the facilitation server; it just keeps time.',
  ],
  'reflect-after': [
    'You had a generous part of the floor today. What did you hear that stayed with you?',
    'You mostly listened today. Was that what you wanted?',
    'Was there a moment you wanted to come in? What would have made it easier?',
    'What helped you listen, or speak, today?',
  ],
}
