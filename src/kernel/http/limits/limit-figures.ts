import type { LimitGroup } from './limit-group.ts';

export interface LimitFigure {
  /** Requests of one caller … */
  most: number;
  /** … in so many seconds. */
  seconds: number;
  /** Why so many and no more. */
  reason: string;
}

/** One caller is a person who is signed in, else an address: behind one there may be a town hall or a mobile network. */
export const LIMIT_FIGURES: Readonly<Record<LimitGroup, LimitFigure>> = {
  'sign-in': {
    most: 150,
    seconds: 300,
    reason:
      'a sign-in takes three or four requests: forty people of a town hall within five minutes; a code has a million values and ends after ten wrong ones',
  },
  account: {
    most: 240,
    seconds: 60,
    reason: 'a person alone; the app asks a few times a page, and keeps places in step',
  },
  desk: {
    most: 600,
    seconds: 60,
    reason: 'somebody at work who pages through long lists, with ten requests a second at most',
  },
  upload: {
    most: 60,
    seconds: 600,
    reason: 'a form with some photos, several times; each costs the room and the work of a picture',
  },
  notifications: {
    most: 200,
    seconds: 600,
    reason:
      'subscribing takes one request, changing a few; a mail program stops by one for many people, and a mobile network shows hundreds of people as one address',
  },
  corrections: {
    most: 60,
    seconds: 600,
    reason:
      'a form is opened and sent in two or three requests; somebody who writes every minute is one, and a school class behind one address still gets through',
  },
  submissions: {
    most: 60,
    seconds: 600,
    reason:
      'a form with many fields is opened, sent, mended and confirmed in some five requests; a dozen clubs behind one address still get through, and each that is sent writes a mail',
  },
  wishes: {
    most: 300,
    seconds: 600,
    reason:
      'to say "me too" takes one tap and one request, and a look at what one said another; a school and a mobile network show hundreds of people as one address, and each challenge has its own limit a day',
  },
  boards: {
    most: 3_000,
    seconds: 60,
    reason:
      'thirty people of a workshop sit behind one address, and each moves a note every second or so; one who is faster than hands is slowed down alone',
  },
  documents: {
    most: 300,
    seconds: 600,
    reason:
      'a sheet to print is taken once or twice a year; each costs a tenth of a second of a processor, and a mobile network shows hundreds of people as one address',
  },
  ballots: {
    most: 1_500,
    seconds: 600,
    reason:
      'a hall with a hundred mayors behind one address: each opens, sends and mends a ballot in some ten requests; a link cannot be guessed',
  },
  search: {
    most: 3_000,
    seconds: 60,
    reason:
      'typing asks at every letter, and a mobile network shows hundreds of people as one address; fifty a second keep a quarter of a processor busy',
  },
};
