/** What can be wrong at boards; the words stand with those of the house. */
import { type Problem, problem } from '../../../kernel/http/problem.ts';

const make = (
  code: string,
  status: number,
  title: string,
  values: Record<string, string | number> = {},
): Problem => problem({ code: `board-${code}`, status, title, values, more: values });

export const boardProblems = {
  unknown: () => make('unknown', 404, 'No such sprint'),
  /** No key, one that nobody has, or one that is too old. */
  seat: () => make('seat', 401, 'Come in first'),
  link: () => make('link', 404, 'This link leads nowhere'),
  /** The link was ended, or the person was shown out. */
  ended: () => make('ended', 403, 'Your place at the boards has ended'),
  over: () => make('over', 409, 'The boards are closed'),
  notTakingPart: () => make('not-taking-part', 403, 'The town does not take part'),
  hostOnly: () => make('host-only', 403, 'Only the facilitator'),
  staffOnly: () => make('staff-only', 403, 'Only towns and the facilitator'),
  noteUnknown: () => make('note-unknown', 404, 'No such note'),
  noteOfOthers: () => make('note-of-others', 403, 'Of somebody else'),
  notesMost: (limit: number) => make('notes-most', 409, 'No more notes', { limit }),
  peopleMost: (limit: number) => make('people-most', 409, 'No more people', { limit }),
  linksMost: (limit: number) => make('links-most', 409, 'No more links', { limit }),
  noDots: (limit: number) => make('no-dots', 409, 'No more dots', { limit }),
  dotsShown: () => make('dots-shown', 409, 'The dots are shown'),
  /** `seconds`: after so many it goes on. */
  tooFast: (seconds: number) => make('too-fast', 429, 'Too fast', { seconds }),
} as const;
