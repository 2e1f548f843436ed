import type { FormatText } from '../format-text.ts'

/** What each format of the catalogue is called, how it is practised, and what a facilitator can say in its parts. */
export const formatTexts = {
  go_around: {
    name: 'Go-around',
    goodFor: 'Hearing everybody once, with the same time for each.',
    practised:
      'The order is on every screen, and somebody else begins each time. Nobody comments. Anyone who said “later” is asked again at the end.',
    roles: {},
    parts: {
      'go-around': {
        title: 'Go-around',
        say: [
          'We go round once, and each of us has the same time.',
          'You can pass, or say later, and nobody will ask why.',
        ],
      },
    },
  },
  check_in: {
    name: 'Check-in',
    goodFor: 'Arriving: a few words from everyone before anything else.',
    practised: 'A short round about how each person is today. It is not about the topic yet, and nothing is answered.',
    roles: {},
    parts: {
      'check-in': {
        title: 'Check-in',
        prompt: 'How are you here today?',
        say: ['Before we start, let us hear how everybody is here today.', 'A word is enough, and passing is fine.'],
      },
    },
  },
  council: {
    name: 'Council',
    goodFor: 'A question that wants to be answered slowly and from the heart.',
    practised:
      'One after the other speaks to the same question, with a pause before each. The others listen and do not answer. At the end each names a few words that stayed.',
    roles: {},
    parts: {
      'opening-intentions': {
        title: 'Opening, intentions',
        say: [
          'In this circle we speak from the heart, listen from the heart, and keep it lean.',
          'You do not need to prepare: what is yours to say will come when it is your turn.',
        ],
      },
      'the-round': {
        title: 'The round',
        say: [
          'When it is your turn, take a breath before you begin.',
          'You can also hold your time in silence and then hand it on.',
        ],
      },
      'witness-words': {
        title: 'Witness words',
        prompt: 'Which words stayed with you?',
        say: ['We go round once more with a few words that stayed with us.', 'We name them and do not explain them.'],
      },
    },
  },
  conversation_cafe: {
    name: 'Conversation café',
    goodFor: 'A good talk among people who do not know each other yet.',
    practised:
      'Two short rounds come first, so that everybody has spoken before anybody speaks twice. Then the talk is open, and a last round gathers what each takes along.',
    roles: {
      host: {
        name: 'Host',
        does: 'Takes part like everyone, and only reminds of the agreements.',
      },
    },
    parts: {
      'first-round': {
        title: 'First round',
        say: ['In the first round everybody says what the topic stirs in them.', 'We listen and do not answer yet.'],
      },
      'second-round-after-hearing-all': {
        title: 'Second round, after hearing all',
        say: ['Now that we have heard everybody, what would you like to add?', 'One minute each, and passing is fine.'],
      },
      'open-conversation': {
        title: 'Open conversation',
        say: ['The floor is open now.', 'Let us keep what we say short, so that many can speak.'],
      },
      'what-i-take-along': {
        title: 'What I take along',
        say: ['In the last round each of us says what we take along.', 'A single sentence is plenty.'],
      },
    },
  },
  thinking_rounds: {
    name: 'Thinking rounds',
    goodFor: 'Thinking for yourself in company, without interruption.',
    practised:
      'Nobody is interrupted, and nobody speaks twice before all have spoken once. It begins with something that goes well and ends with appreciation.',
    roles: {},
    parts: {
      'what-is-going-well': {
        title: 'What is going well',
        prompt: 'What is going well, in your work or in your life?',
        say: ['We begin with something that is going well, however small.', 'Nobody will interrupt you.'],
      },
      'thinking-about-the-question': {
        title: 'Thinking about the question',
        say: [
          'Each of us now thinks aloud about the question.',
          'You need not know beforehand where your thinking will lead.',
        ],
      },
      appreciation: {
        title: 'Appreciation',
        say: ['To close, say something you value in the person who spoke before you.', 'One sentence, and thank you.'],
      },
    },
  },
  silence_write: {
    name: 'Write, then one line each',
    goodFor: 'Letting everybody think first; kind to people who need a moment.',
    practised: 'Everyone writes in silence. Then each reads one line, or passes, and nobody comments.',
    roles: {},
    parts: {
      'write-for-yourself': {
        title: 'Write for yourself',
        say: ['Take two minutes and write what comes, only for yourself.', 'Nobody will see it.'],
      },
      'one-line-each': {
        title: 'One line each',
        say: ['We go round, and each of us reads one line.', 'If you would rather keep it to yourself, pass.'],
      },
    },
  },
  theme_spotlight: {
    name: 'Theme spotlight with lenses',
    goodFor: 'Seeing one theme from several sides: parent and teacher, patient and nurse.',
    practised:
      'On joining each person says through which lens they look. Somebody opens the theme in a few words. Then the lenses take turns, so that neighbours in the round see it differently.',
    roles: {},
    parts: {
      'the-theme-in-a-few-words': {
        title: 'The theme in a few words',
        say: [
          'This is the theme, and each of us will look at it from our own point of view.',
          'You find the lens of each person beside their name.',
        ],
      },
      'look-from-where-you-stand': {
        title: 'Look from where you stand',
        say: ['Take two minutes to look at it through your lens.', 'What do you see that others may not?'],
      },
      'what-i-see-from-here': {
        title: 'What I see from here',
        say: ['Speak from your own lens, and only for yourself.', 'The order brings different lenses side by side.'],
      },
      'where-our-views-meet': {
        title: 'Where our views meet',
        say: ['What did you hear that you had not seen before?', 'Ask rather than argue.'],
      },
      'what-i-take-from-another-view': {
        title: 'What I take from another view',
        say: ['Each of us names one thing we take from somebody else’s view.', 'One sentence is enough.'],
      },
    },
  },
  closing_round: {
    name: 'Closing round',
    goodFor: 'Ending with something kept: what each takes along, and one small thing they will do.',
    practised:
      'Each says what they take with them and one next step, and writes it down where they like to. Then each says what they value, in a sentence. Nobody comments.',
    roles: {},
    parts: {
      'learning-and-next-step': {
        title: 'Learning and next step',
        prompt: 'What do I take with me, and what is one small thing I will do?',
        say: [
          'Let us hear from each what they take with them, and one small step they will take.',
          'Write it down if you like, for all of us or for yourself alone.',
        ],
      },
      appreciation: {
        title: 'Appreciation',
        prompt: 'What did I value today, in somebody or in all of us?',
        say: ['To close, a sentence each on what you valued today.', 'Passing is fine, and thank you.'],
      },
    },
  },
  mutual_invitation: {
    name: 'Mutual invitation',
    goodFor: 'Groups in which it is not easy for everybody to take the floor: each is given it by another.',
    practised:
      'The facilitator begins. After speaking, or passing, you invite whom you like by name, best not your neighbour. Anyone who says “later” is invited again. Nobody responds before all were invited.',
    roles: {},
    parts: {
      'mutual-invitation': {
        title: 'Mutual invitation',
        say: [
          'I will begin, and then invite one of you; you speak, or pass, and invite the next.',
          'Nobody responds until everybody has been invited.',
        ],
      },
      'responses-now-that-all-were-invited': {
        title: 'Responses, now that all were invited',
        say: ['Everybody has been invited now.', 'What would you like to say to what you have heard?'],
      },
    },
  },
  popcorn_choose: {
    name: 'Popcorn, by choice',
    goodFor: 'A light round in which the floor jumps, and still everybody is heard.',
    practised:
      'After speaking, you pick the next person among those who have not been heard yet. If you pass, you still pick.',
    roles: {},
    parts: {
      popcorn: {
        title: 'Popcorn',
        say: [
          'Speak for about a minute, and then pick somebody who has not been heard yet.',
          'If you would rather pass, pick somebody all the same.',
        ],
      },
    },
  },
  popcorn_open: {
    name: 'Popcorn, by hand',
    goodFor: 'A lively talk in which people come in when something is ripe.',
    practised:
      'If you have something to say, you raise a hand. Those who have not spoken yet come first. A short reply may follow a turn.',
    roles: {},
    parts: {
      'open-floor': {
        title: 'Open floor',
        say: ['The floor is open: raise a hand when something is ripe.', 'Those who have not spoken yet come first.'],
      },
    },
  },
  participation_stack: {
    name: 'Stack, fewest turns first',
    goodFor: 'Larger or uneven groups, so that a few voices do not take all the time.',
    practised:
      'Hands are called in an order that puts those with fewer turns first. Nobody is overtaken more than twice, so waiting always ends.',
    roles: {
      'stack-keeper': {
        name: 'Stack keeper',
        does: 'Minds the hands and says who is next, so that the facilitator can listen.',
      },
    },
    parts: {
      'discussion-with-a-stack': {
        title: 'Discussion with a stack',
        say: [
          'Raise a hand, and the order gives those with fewer turns a way in.',
          'If you wait a little longer, it will not be for more than two others.',
        ],
      },
    },
  },
  share_no_crosstalk: {
    name: 'Sharing without crosstalk',
    goodFor: 'Support meetings where people come to be heard, not to be advised.',
    practised:
      'If you want to share, you raise a hand and speak about yourself. Nobody answers, asks or advises, and nobody is called on. A second share waits until others have had the chance.',
    roles: {
      chair: {
        name: 'Chair',
        does: 'Opens and closes, and reads the agreements.',
      },
      greeter: {
        name: 'Greeter',
        does: 'Welcomes those who are here for the first time.',
      },
    },
    parts: {
      'opening-readings': {
        title: 'Opening, readings',
        say: [
          'Welcome, and a special welcome to everyone who is here for the first time.',
          'We speak about ourselves, and we do not comment on what others say.',
        ],
      },
      sharing: {
        title: 'Sharing',
        say: [
          'The meeting is open for sharing, three minutes each.',
          'Nobody is called on: raise a hand when you are ready.',
        ],
      },
      announcements: {
        title: 'Announcements',
        say: ['Are there announcements for the group?', 'Then we come to the close.'],
      },
      close: {
        title: 'Close',
        prompt: 'One word to close with.',
        say: ['We close with a round of one word each.', 'Passing is a good answer, too.'],
      },
    },
  },
  recovery_group: {
    name: 'Recovery support group',
    goodFor: 'Peers who live with a condition and support each other week by week.',
    practised:
      'Guidelines are read aloud, then everyone checks in briefly. The group gives its wisdom to what came up, first by listening, then by solving what can be solved. A round closes.',
    roles: {
      'co-facilitator': {
        name: 'Co-facilitator',
        does: 'Watches over the group while the other leads, and speaks to anyone who needs a moment.',
      },
    },
    parts: {
      'guidelines-and-principles': {
        title: 'Guidelines and principles',
        say: ['We begin with our guidelines, and anyone may read them aloud.', 'What is said here stays here.'],
      },
      'check-in': {
        title: 'Check-in',
        prompt: 'How has it been, and is there something you need today?',
        say: [
          'Two minutes each: how has it been since we met?',
          'Say whether there is something you would like time for.',
        ],
      },
      'group-wisdom': {
        title: 'Group wisdom',
        say: [
          'Let us begin with what was most pressing in the check-in.',
          'Speak from your own experience, and keep advice for when it is asked.',
        ],
      },
      closing: {
        title: 'Closing',
        say: ['We close with one thing each that helps.', 'Thank you for being here.'],
      },
    },
  },
  guest_speaker: {
    name: 'Guest with questions',
    goodFor: 'Hearing somebody from outside, with real time to ask.',
    practised:
      'The guest speaks without interruption. Then the group asks, one question at a time, and the guest answers directly. A last round gathers what each takes along.',
    roles: {
      guest: {
        name: 'Guest',
        does: 'Tells what they know, and answers questions directly.',
      },
    },
    parts: {
      'our-guest-speaks': {
        title: 'Our guest speaks',
        say: ['A warm welcome to our guest, who will speak first.', 'Please keep your questions until afterwards.'],
      },
      'questions-to-our-guest': {
        title: 'Questions to our guest',
        say: ['Raise a hand for a question, one at a time.', 'Our guest can answer directly.'],
      },
      'one-thing-i-take-along': {
        title: 'One thing I take along',
        say: ['In a round, each of us names one thing we take along.', 'Our guest has the last word.'],
      },
    },
  },
  troika: {
    name: 'Troika consulting',
    goodFor: 'Quick help among three or four; everybody brings something.',
    practised:
      'One person tells what they would like help with. The others ask first. Then they talk as if that person were not there. That person turns camera and microphone off and listens. Then the seat moves on, until everybody had it.',
    roles: {
      client: {
        name: 'Client',
        does: 'Says what they would like help with, and then only listens.',
      },
      consultants: {
        name: 'Consultants',
        does: 'Ask, and then think aloud with each other.',
      },
    },
    parts: {
      'choose-what-to-bring': {
        title: 'Choose what to bring',
        say: ['Take a minute to choose what you would like help with.', 'It should be yours, and still open.'],
      },
      'what-i-would-like-help-with': {
        title: 'What I would like help with',
        say: ['You have about two minutes to tell us what it is.', 'Say also what kind of help you would like.'],
      },
      'clarifying-questions': {
        title: 'Clarifying questions',
        say: ['Now short questions, to understand it better.', 'Solutions come later.'],
      },
      'consultants-think-aloud': {
        title: 'Consultants think aloud',
        say: [
          'Please turn your camera and microphone off now, and just listen.',
          'The others talk as if you were not here.',
        ],
      },
      'what-was-most-valuable': {
        title: 'What was most valuable',
        say: ['Welcome back: what was most valuable to you?', 'You need not answer everything.'],
      },
    },
  },
  hot_seat: {
    name: 'Hot seat',
    goodFor: 'Masterminds: one question gets the whole group’s ideas and experience.',
    practised:
      'The person in the seat says how things are and what they ask for. After questions, the others respond while this person mostly listens. At the end they say what they take along and commit to.',
    roles: {
      'hot-seat': {
        name: 'Hot seat',
        does: 'Brings a question, and mostly listens to the responses.',
      },
      scribe: {
        name: 'Scribe',
        does: 'Writes down ideas, so that the seat can listen.',
      },
    },
    parts: {
      'progress-and-the-question': {
        title: 'Progress and the question',
        say: ['Tell us how far you have come, and what your question is.', 'One question is best.'],
      },
      'clarifying-questions': {
        title: 'Clarifying questions',
        say: ['Questions first, so that we answer what is really asked.', 'Ideas can wait a moment.'],
      },
      'ideas-and-experience': {
        title: 'Ideas and experience',
        say: [
          'Now your ideas, and what you have experienced yourself.',
          'The hot seat listens, and somebody writes for them.',
        ],
      },
      'takeaways-and-commitment': {
        title: 'Takeaways and commitment',
        say: [
          'What do you take along, and what will you do until next time?',
          'Say it in a sentence that we can ask you about.',
        ],
      },
    },
  },
  action_learning: {
    name: 'Action learning',
    goodFor: 'Finding your own next step through good questions.',
    practised:
      'The set helps with questions only, and gives no advice. In the helping part each member in order asks one question, and one more to follow it up. It ends with actions. The next circle begins with them.',
    roles: {
      presenter: {
        name: 'Presenter',
        does: 'Brings a real problem, and decides on their own actions.',
      },
      'set-members': {
        name: 'Set members',
        does: 'Ask open questions, one each, in order.',
      },
    },
    parts: {
      'the-presenter-tells': {
        title: 'The presenter tells',
        say: [
          'Tell us in a few minutes what you are working on.',
          'What would you like to be further with by the end?',
        ],
      },
      'clarifying-questions': {
        title: 'Clarifying questions',
        say: ['First the questions that help us understand.', 'Short ones, and short answers.'],
      },
      'helping-questions-in-order': {
        title: 'Helping questions, in order',
        prompt: 'One open question each, and one to follow it up. No advice.',
        say: [
          'Now each of us in turn asks one open question, and one more to follow it up.',
          'If you notice advice in your question, turn it into a real one.',
        ],
      },
      summary: {
        title: 'Summary',
        say: ['What do you see now that you did not see before?', 'A short summary is enough.'],
      },
      'what-we-can-offer': {
        title: 'What we can offer',
        say: [
          'If you know somebody or something that could help, offer it now.',
          'Just name it, and pass if there is nothing.',
        ],
      },
      'my-actions': {
        title: 'My actions',
        say: ['What will you do, and by when?', 'We will ask about it next time.'],
      },
    },
  },
  thinking_pair: {
    name: 'Thinking pair',
    goodFor: 'Two people who give each other the gift of being listened to.',
    practised:
      'Each has five minutes to think aloud. The other listens and does not speak. When the thinker stops, the other asks “what more do you think?”',
    roles: {
      thinker: {
        name: 'Thinker',
        does: 'Thinks aloud; the other listens.',
      },
    },
    parts: {
      'the-first-thinks-aloud': {
        title: 'The first thinks aloud',
        say: [
          'You have five minutes, and they are all yours.',
          'The other listens; when you stop, they ask what more you think.',
        ],
      },
      'the-second-thinks-aloud': {
        title: 'The second thinks aloud',
        say: ['Now the other way round, five minutes again.', 'Thank you for what you have said.'],
      },
    },
  },
  case_clinic: {
    name: 'Case clinic',
    goodFor: 'One difficult situation that wants more than advice.',
    practised:
      'A case giver tells what they face. After stillness the coaches mirror the images and feelings that came up in them, and only then all talk. Nobody fixes anything.',
    roles: {
      'case-giver': {
        name: 'Case giver',
        does: 'Brings a situation that is current and their own.',
      },
      coaches: {
        name: 'Coaches',
        does: 'Listen deeply, and mirror before they think along.',
      },
    },
    parts: {
      'choose-case-giver-and-timekeeper': {
        title: 'Choose case giver and timekeeper',
        say: ['Who has a situation that is current and that they can influence?', 'Somebody else minds the time.'],
      },
      'the-case-and-what-i-intend': {
        title: 'The case, and what I intend',
        say: [
          'Tell us where you stand, what you want to bring about, and where you need help.',
          'The others may ask to understand, and nothing more.',
        ],
      },
      stillness: {
        title: 'Stillness',
        say: ['Let us be still for three minutes and let it sink in.', 'Notice which images and feelings come up.'],
      },
      mirroring: {
        title: 'Mirroring',
        prompt: 'Which image, feeling or gesture came up in you?',
        say: [
          'Each coach shares the image or the feeling that came up, without explaining it.',
          'The case giver speaks last.',
        ],
      },
      'generative-dialogue': {
        title: 'Generative dialogue',
        say: [
          'Now we all talk about what we begin to see.',
          'We do not fix it: we look for what wants to happen next.',
        ],
      },
      'closing-remarks-and-thanks': {
        title: 'Closing remarks and thanks',
        say: ['A few closing words from each coach.', 'The case giver has the last word, on what is clearer now.'],
      },
      journaling: {
        title: 'Journaling',
        say: ['Take two minutes to write down what you learnt.', 'It stays with you.'],
      },
    },
  },
  case_clinic_short: {
    name: 'Case clinic, light',
    goodFor: 'A case in half an hour.',
    practised: 'Case, questions, a minute of stillness, mirroring, a short conversation and a closing round.',
    roles: {
      'case-giver': {
        name: 'Case giver',
        does: 'Brings a situation that is current and their own.',
      },
      coaches: {
        name: 'Coaches',
        does: 'Listen, ask and mirror.',
      },
    },
    parts: {
      'the-case': {
        title: 'The case',
        say: ['You have five minutes to tell us what you face.', 'We listen, and do not interrupt.'],
      },
      'questions-to-understand': {
        title: 'Questions to understand',
        say: ['Short questions now, to understand it better.', 'The case giver can answer directly.'],
      },
      'a-minute-of-stillness': {
        title: 'A minute of stillness',
        say: ['One minute of stillness.', 'What does the case stir in you?'],
      },
      mirroring: {
        title: 'Mirroring',
        say: ['Each of us shares an image or a feeling that came up.', 'The case giver speaks last.'],
      },
      conversation: {
        title: 'Conversation',
        say: ['Let us talk about what we see.', 'Possibilities are welcome, advice only if it is asked for.'],
      },
      'closing-round': {
        title: 'Closing round',
        say: ['A closing sentence from each of us.', 'The case giver ends with what comes next for them.'],
      },
    },
  },
  forum: {
    name: 'Forum presentation',
    goodFor: 'Trusted groups who share experience and give no advice.',
    practised:
      'A prepared presentation, then only clarifying questions. After a moment of silence everybody shares an experience of their own. Notes are handed to the presenter, and nothing leaves the room.',
    roles: {
      presenter: {
        name: 'Presenter',
        does: 'Prepares what they bring, if they like with a coach.',
      },
      coach: {
        name: 'Coach',
        does: 'Helped the presenter to prepare.',
      },
    },
    parts: {
      presentation: {
        title: 'Presentation',
        say: [
          'What is said here stays here, today as always.',
          'The presenter has fifteen minutes, without interruption.',
        ],
      },
      'clarifying-questions': {
        title: 'Clarifying questions',
        say: ['Clarifying questions only.', 'If it begins with “have you tried”, keep it.'],
      },
      'which-experience-do-i-have': {
        title: 'Which experience do I have?',
        say: ['Two minutes of silence.', 'Look for an experience of your own that touches this.'],
      },
      'experience-shares': {
        title: 'Experience shares',
        say: [
          'Share what you have lived through, in the first person.',
          'No advice: the presenter will find what is useful.',
        ],
      },
      'what-i-heard': {
        title: 'What I heard',
        say: [
          'What did you hear, and what do you take with you?',
          'Please hand your notes to the presenter afterwards.',
        ],
      },
    },
  },
  peer_coaching_circle: {
    name: 'Peer coaching',
    goodFor: 'Short coaching that goes round: eighteen minutes for each person.',
    practised:
      'One person tells, the others coach with open questions only, and it ends with an insight and a next step. Observers say what they noticed, and the seat moves on.',
    roles: {
      coachee: {
        name: 'Coachee',
        does: 'Brings something they want to move.',
      },
      coaches: {
        name: 'Coaches',
        does: 'Ask open questions.',
      },
      observer: {
        name: 'Observer',
        does: 'Watches, and says afterwards what helped.',
      },
    },
    parts: {
      'what-i-want-to-move': {
        title: 'What I want to move',
        say: ['Tell us what you would like to move.', 'You have four minutes.'],
      },
      'open-questions': {
        title: 'Open questions',
        say: ['Open questions now, one at a time.', 'Leave room for the answer.'],
      },
      'insight-and-next-step': {
        title: 'Insight and next step',
        say: ['What became clearer?', 'What is your next step?'],
      },
      'observer-notes': {
        title: 'Observer notes',
        say: ['A sentence from each on what helped in this coaching.', 'Then the seat moves on.'],
      },
    },
  },
  pairs_share: {
    name: 'Pairs, then popcorn',
    goodFor: 'Warming up: everybody speaks to one person before speaking to all.',
    practised:
      'Two by two, three minutes each way. Then the floor is open for what people would like to bring to everyone.',
    roles: {},
    parts: {
      'in-pairs': {
        title: 'In pairs',
        say: [
          'Find your partner on your screen: three minutes for one, then three for the other.',
          'The screen says when to swap.',
        ],
      },
      'what-came-up-in-the-pairs': {
        title: 'What came up in the pairs',
        say: [
          'Welcome back: what would you like to bring to everyone?',
          'Speak of what is yours, and leave to your partner what is theirs.',
        ],
      },
    },
  },
  one_two_four_all: {
    name: '1-2-4-All',
    goodFor: 'Ideas from everybody at once, also in large groups.',
    practised:
      'A minute alone, then in pairs, then in fours, each time carrying on what is worth it. At the end each group brings one idea to all. With few people online, threes instead of twos and fours are easier.',
    roles: {},
    parts: {
      'one-on-your-own': {
        title: 'One: on your own',
        say: ['A minute on your own, with the question.', 'Note down what comes.'],
      },
      'two-in-pairs': {
        title: 'Two: in pairs',
        say: ['Two minutes in pairs: tell each other, and build on it.', 'The screen shows with whom.'],
      },
      'four-in-fours': {
        title: 'Four: in fours',
        say: [
          'Four minutes in fours: what do your ideas have in common, and where do they differ?',
          'Choose one that you will bring to everyone.',
        ],
      },
      'all-one-idea-from-each-group': {
        title: 'All: one idea from each group',
        say: ['Which one idea stood out in your group?', 'One voice for each group, half a minute.'],
      },
    },
  },
  fishbowl_open: {
    name: 'Fishbowl with an empty chair',
    goodFor: 'A close conversation within a large group, that anybody can join.',
    practised:
      'A few people talk inside, and one chair is empty. Anyone who would like to come in takes it, and soon somebody inside gives theirs up. Those outside listen, and at the end they say what they saw.',
    roles: {
      'inner-circle': {
        name: 'Inner circle',
        does: 'Talk with each other as if in a small group.',
      },
      'outer-circle': {
        name: 'Outer circle',
        does: 'Listen, and take the empty chair to come in.',
      },
    },
    parts: {
      'inside-the-bowl': {
        title: 'Inside the bowl',
        say: [
          'Those inside talk, and one chair stays empty for anyone who would like to come in.',
          'When it is taken, one of those inside gives theirs up.',
        ],
      },
      'reflections-of-the-outer-circle': {
        title: 'Reflections of the outer circle',
        say: ['Now we hear what those outside have seen.', 'A sentence each; those who sat inside can pass.'],
      },
    },
  },
} satisfies Readonly<Record<string, FormatText>>
