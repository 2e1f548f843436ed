import type { PollKind } from '../../session/model/parts/poll.ts'
import { counted, plural } from './grammar.ts'

/** What a choice that the question brings along is called; others are the group's own words. */
const brought: Partial<Record<PollKind, Readonly<Record<string, string>>>> = {
  consent: { agree: 'I agree', 'stand-aside': 'I stand aside', object: 'I object' },
  'fist-of-five': {
    '0': '0 · I cannot go along',
    '1': '1 · I have serious doubts',
    '2': '2 · I have some doubts',
    '3': '3 · It is all right for me',
    '4': '4 · I think it is good',
    '5': '5 · I will help to carry it',
  },
  temperature: { '1': 'Cold', '2': 'Cool', '3': 'Mild', '4': 'Warm', '5': 'Very warm' },
}

const kinds: Record<PollKind, string> = {
  consent: 'Does anybody object?',
  'fist-of-five': 'How far do we go along? 0 to 5',
  single: 'One of several',
  dots: 'A few of several, with dots',
  temperature: 'How warm are we about it?',
}

/** Questions to the whole circle. */
export const polls = {
  brought,
  moreTime: { yes: 'Yes', no: 'No' } as Readonly<Record<string, string>>,
  kinds,
  title: 'Ask everyone',
  ask: 'Ask a question',
  about: {
    legend: 'What is it about?',
    choices: {
      own: 'Something of our own',
      evenness: 'How evenly we share the talking',
      names: 'Names on the timeline of turns',
    },
    questions: {
      evenness: 'Shall we hear at the end, in words, how evenly we shared the talking?',
      names: 'May facilitators see our names on the timeline of turns afterwards?',
    },
  },
  kind: 'What kind of question?',
  question: 'The question',
  questionMissing: 'Please write the question.',
  choices: 'The choices, one on each line',
  choicesWrong: 'Two to twelve different choices, one on each line.',
  who: 'Who sees the answers?',
  openly: 'Everyone sees who answered what, when it closes.',
  unnamed: 'Nobody learns who answered what.',
  tooFew: 'With fewer than four people here, answers would not be anonymous. You can only ask this openly.',
  fromFour: 'The counts are shown only if at least four answer.',
  put: 'Ask everyone now',
  notYet: 'Not yet',
  asks: (question: string) => `A question to everyone: ${question}`,
  yours: (answer: string) => `Your answer: ${answer}`,
  answered: 'You have answered. You can change your answer until the question closes.',
  answer: 'Answer',
  change: 'Change my answer',
  give: 'Give my answer',
  withdraw: 'Take my answer back',
  notNow: 'Not now',
  upTo: (count: number) =>
    plural(count, { one: 'You have one dot.', other: `You have ${count} dots, each for a different choice.` }),
  reason: 'What would have to be different for you?',
  spoken: 'We do not ask for a reason here, because it would show who you are. Say it aloud if you like.',
  seenLater: 'Nobody sees any answer before the question closes. Then everyone sees who answered what.',
  seenNever:
    'Nobody ever sees who answered what. Until the question closes, the server keeps your answer under your name, so that you can change it. Then only the counts stay, and only if at least four people have answered.',
  close: 'Close and show the result',
  open: 'People are answering now. Nobody sees the answers before the question closes.',
  results: 'What we were asked',
  closed: (question: string) => `The answers are here: ${question}`,
  see: 'Show the result',
  done: 'Close',
  tooFewAnswered: 'Fewer than four answered, so there is no result to show.',
  noResult: 'The question closed with the circle and has no result.',
  count: (count: number) => counted(count, { one: 'answer', other: 'answers' }),
  choiceWith: (choice: string, count: number) => `${choice}: ${count}`,
  because: (name: string, reason: string) => `${name}: ${reason}`,
}
