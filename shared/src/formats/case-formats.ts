import type { FormatPlan } from './format-plan.ts'

/** Formats in which one member presents a case, and the group listens before it answers. */
export const CASE_FORMATS: readonly FormatPlan[] = [
  {
    id: 'case_clinic',
    people: { least: 4, most: 5 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: ['case-giver', 'coaches'],
    parts: [
      {
        kind: 'admin',
        id: 'choose-case-giver-and-timekeeper',
        minutes: 2,
      },
      {
        kind: 'spotlight',
        id: 'the-case-and-what-i-intend',
        minutes: 15,
        role: 'case-giver',
      },
      {
        kind: 'silence',
        id: 'stillness',
        minutes: 3,
      },
      {
        kind: 'round',
        id: 'mirroring',
        minutes: 10,
        role: 'case-giver',
      },
      {
        kind: 'open',
        id: 'generative-dialogue',
        minutes: 20,
        role: 'case-giver',
      },
      {
        kind: 'check-out',
        id: 'closing-remarks-and-thanks',
        minutes: 8,
        role: 'case-giver',
      },
      {
        kind: 'silence',
        id: 'journaling',
        minutes: 2,
      },
    ],
  },
  {
    id: 'case_clinic_short',
    people: { least: 4, most: 6 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: ['case-giver', 'coaches'],
    parts: [
      {
        kind: 'spotlight',
        id: 'the-case',
        minutes: 5,
        role: 'case-giver',
      },
      {
        kind: 'questions',
        id: 'questions-to-understand',
        minutes: 4,
        turnSeconds: 30,
        role: 'case-giver',
      },
      {
        kind: 'silence',
        id: 'a-minute-of-stillness',
        minutes: 1,
      },
      {
        kind: 'round',
        id: 'mirroring',
        each: 50,
        role: 'case-giver',
      },
      {
        kind: 'open',
        id: 'conversation',
        minutes: 12,
        role: 'case-giver',
      },
      {
        kind: 'check-out',
        id: 'closing-round',
        each: 50,
        role: 'case-giver',
      },
    ],
  },
  {
    id: 'forum',
    people: { least: 6, most: 10 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: ['presenter', 'coach'],
    parts: [
      {
        kind: 'spotlight',
        id: 'presentation',
        minutes: 15,
        role: 'presenter',
      },
      {
        kind: 'questions',
        id: 'clarifying-questions',
        minutes: 10,
        turnSeconds: 45,
        role: 'presenter',
      },
      {
        kind: 'silence',
        id: 'which-experience-do-i-have',
        minutes: 2,
      },
      {
        kind: 'round',
        id: 'experience-shares',
        minutes: 18,
        role: 'presenter',
      },
      {
        kind: 'spotlight',
        id: 'what-i-heard',
        minutes: 5,
        role: 'presenter',
      },
    ],
  },
  {
    id: 'peer_coaching_circle',
    people: { least: 4, most: 6 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'questions-only',
    roles: ['coachee', 'coaches', 'observer'],
    parts: [
      {
        kind: 'spotlight',
        id: 'what-i-want-to-move',
        minutes: 4,
        role: 'coachee',
      },
      {
        kind: 'questions',
        id: 'open-questions',
        minutes: 10,
        turnSeconds: 45,
        role: 'coachee',
      },
      {
        kind: 'spotlight',
        id: 'insight-and-next-step',
        minutes: 2,
        role: 'coachee',
        outcome: 'actions',
      },
      {
        kind: 'round',
        id: 'observer-notes',
        minutes: 2,
        turnSeconds: 20,
        role: 'coachee',
      },
    ],
  },
]
