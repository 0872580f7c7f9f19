/** Words of a sprint that server and screen share. Pure; the phone may use it. */

export const TOWN_ANSWERS = ['invited', 'joined', 'declined'] as const;
export type TownAnswer = (typeof TOWN_ANSWERS)[number];

export const VERDICTS = ['go', 'change', 'stop'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const OUTCOMES = ['worked', 'partly', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const FOLLOW_UP_STATES = ['open', 'done', 'handed-over'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** What is prepared before the first day (handbook, section 6). */
export const PREPARATIONS = ['baseline', 'users', 'law', 'data', 'network'] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/** What becomes of the challenges of a sprint when it is closed. */
export const CHALLENGE_OUTCOMES = ['solved', 'prioritised', 'parked'] as const;
export type ChallengeOutcome = (typeof CHALLENGE_OUTCOMES)[number];

export const DAYS = [1, 2, 3, 4, 5] as const;
export type Day = (typeof DAYS)[number];

/** At least so many towns, users and towns of these users (handbook, section 6). */
export const LEAST = { towns: 3, users: 5, userTowns: 2 } as const;

export const LONGEST = {
  title: 120,
  text: 4000,
  reason: 1000,
  company: 120,
  part: 1000,
  profile: 200,
  finding: 500,
  subject: 200,
  unit: 120,
  task: 200,
  note: 500,
} as const;
