const ERASED = 'The circle is erased'
const GROUP_ERASED = 'A keeper erases the group'
const LEAVING = 'Its owner leaves the group'

/** Everything that is kept, of a circle, of a group, and beside them: what, who sees it, until when. `docs/PRIVACY.md` says the same. */
export const privacy = {
  title: 'What exactly is kept',
  close: 'Close',
  columns: { what: 'What', who: 'Who sees it', until: 'Kept until' },
  parts: {
    session: {
      title: 'A circle',
      rows: {
        plan: {
          what: 'The plan: title, agenda, agreements and notes, what is shown to everyone, how the circle is set up',
          who: 'Everyone with a link; what came out of each part only inside',
          until: ERASED,
        },
        people: {
          what: 'Names, with pronouns and lenses if people gave them; role; who is here, away or listening',
          who: 'Everyone in the circle',
          until: 'Their person removes their data, or the circle is erased',
        },
        talk: {
          what: 'Hands, rounds, small groups, clocks, and that somebody was with a speaker, without who',
          who: 'Everyone in the circle, while it lasts',
          until: ERASED,
        },
        turns: {
          what: 'Whose turn it was, for how long, and how it ended; seconds of speech that each person’s own device measured',
          who: 'Whose turn it is: everyone. How long you spoke: only you, on request. Afterwards, when turns took place: facilitators (with names only if the circle agreed). How evenly time was shared: everyone, if the circle agreed.',
          until: 'The circle is erased; without a name once their person removes their data',
        },
        written: {
          what: 'What is written down for everyone: learnings, actions, decisions, topics, lines',
          who: 'Everyone in the circle, and anyone who is given a copy',
          until: 'Its writer removes it or their data, or the circle is erased; decisions are the circle’s',
        },
        alone: {
          what: 'What people write only for themselves, their settings, agreements accepted, private cards and the answers to them',
          who: 'Only the person; facilitators also see the length of their turns',
          until: 'Their person removes their data, or the circle is erased',
        },
        facilitators: {
          what: 'Private words and lines to the facilitators, whose first time it is, what facilitators and timekeepers did',
          who: 'Facilitators; a request to check in: only the person who was asked',
          until: 'Their person removes their data, or the circle is erased; on screen no longer than they are needed',
        },
        votes: {
          what: 'Answers to open questions, with reasons',
          who: 'Everyone, with names, once the question is closed; before that only the person who answered',
          until: 'Their person removes their data, or the circle is erased; the counts stay until then',
        },
        counts: {
          what: 'Results of anonymous questions and of the private form: counts, from four answers on',
          who: 'Everyone in the circle',
          until: ERASED,
        },
        box: {
          what: 'Anonymous answers and, apart from them, who has answered',
          who: 'Nobody',
          until: 'The question is closed and counted; the private form 30 minutes after the end',
        },
        keys: {
          what: 'Fingerprints (hashes) of the links and places, from which neither can be made again',
          who: 'Nobody',
          until: 'The circle is erased; a place’s also when its person removes their data',
        },
        fromGroup: {
          what: 'In a group’s circle: which group, who of it sits where, and the actions it looked back on',
          who: 'Nobody; the actions: everyone in the circle',
          until: 'Their person removes their data, or the circle is erased',
        },
        requests: {
          what: 'Ids of the last 4,096 requests, random and without content, so that nothing happens twice',
          who: 'Nobody',
          until: ERASED,
        },
      },
    },
    group: {
      title: 'A group that meets again',
      rows: {
        groupItself: {
          what: 'Its name, purpose, agreements, dates, objectives, agendas, topics; of each circle its title, when, and how many came',
          who: 'Everyone in the group; the name and purpose: anyone with a link; dates: anyone with the calendar link',
          until: GROUP_ERASED,
        },
        groupPeople: {
          what: 'Names, with lenses if people gave one; who is a keeper',
          who: 'Everyone in the group',
          until: LEAVING,
        },
        groupActions: {
          what: 'Actions, how they went and what got in the way',
          who: 'Everyone in the group; private ones only their owner',
          until: LEAVING,
        },
        groupWords: {
          what: 'Words given to some of the others',
          who: 'Those they were given to, and their writer',
          until: 'Writer or reader leaves the group',
        },
        groupParts: {
          what: 'Who came, and whose part was whose, so that it goes round fairly',
          who: 'Nobody; whose turn it is next: everyone in the group',
          until: LEAVING,
        },
        groupBox: {
          what: 'Answers to the survey and, apart from them, who has answered',
          who: 'Nobody',
          until: 'The survey is closed and counted',
        },
        groupCounts: {
          what: 'Results of surveys and private forms: means, from four answers on',
          who: 'Everyone in the group',
          until: GROUP_ERASED,
        },
        groupKeys: {
          what: 'Fingerprints (hashes) of its links and places; the secret of its calendar link',
          who: 'Nobody; the calendar link: everyone in the group',
          until: 'The group is erased; a place’s when its person leaves',
        },
      },
    },
    beside: {
      title: 'Other data',
      rows: {
        due: {
          what: 'When a circle must be looked after next',
          who: 'Nobody',
          until: ERASED,
        },
        mark: {
          what: 'That there was a circle or group: a fingerprint of its random id, and nothing else',
          who: 'Nobody',
          until: '24 hours after it was erased',
        },
        lease: {
          what: 'Which server holds whose connection: random ids, no names, no addresses',
          who: 'Nobody',
          until: 'They have left; a day after that server stopped at the latest',
        },
        journal: {
          what: 'That the store has rewritten its journal, so that nothing erased stays in it',
          who: 'Nobody',
          until: '10 minutes later',
        },
        attempts: {
          what: 'Where links or places that do not exist were tried: a keyed fingerprint (hash) of each address, in the server’s memory only',
          who: 'Nobody',
          until: '10 minutes later at the latest',
        },
        log: {
          what: 'In the server’s own log: kind of request, result and duration; no names, words, links or addresses',
          who: 'The people who run the server',
          until: 'They remove it',
        },
        browser: {
          what: 'In your browser: your place in a circle, the groups you are in, agendas you kept as your own, your settings',
          who: 'Anyone who uses this browser',
          until: 'You leave, or the circle ends; groups until you leave them; agendas until you remove them',
        },
      },
    },
  },
  erased:
    'The server erases a circle 24 hours after its end, unless it says otherwise, and at once when a facilitator asks for it.',
  never: 'Never kept: sound, pictures, what is said, accounts, addresses of mail or computers, cookies.',
}
