/** What can be wrong with lots; the words stand with those of the house. */
import { type Problem, problem } from '../../../kernel/http/problem.ts';
import type { Lot } from './lot.ts';

const MOST = { lots: 500, bays: 300, photos: 6 } as const;
export const MOST_LOTS = MOST.lots;
export const MOST_BAYS = MOST.bays;
export const MOST_PHOTOS = MOST.photos;

/** Also of somebody else: whose it is, is told to nobody. */
export function lotUnknown(): Problem {
  return problem({ code: 'lot-unknown', status: 404, title: 'No such lot among yours' });
}

export function bayUnknown(): Problem {
  return problem({ code: 'bay-unknown', status: 404, title: 'No such bay' });
}

export function lotChanged({ version }: Pick<Lot, 'version'>): Problem {
  return problem({ code: 'lot-changed', status: 409, title: 'Changed meanwhile', more: { version } });
}

export function lotMost(what: keyof typeof MOST): Problem {
  return problem({
    ...{ code: `lot-most-${what}`, status: 409, title: 'No more' },
    values: { limit: MOST[what] },
  });
}

export function lotOutside(): Problem {
  return problem({ code: 'lot-outside', status: 422, title: 'No municipality of Germany there' });
}

/** The point of a lot stays in its town. */
export function lotElsewhere(place: string): Problem {
  return problem({ code: 'lot-elsewhere', status: 422, title: 'Another town', values: { place } });
}

/** Its address was promised to people. */
export function lotBooked(count: number): Problem {
  return problem({
    code: 'lot-booked',
    status: 409,
    title: 'Booked',
    values: { count },
    more: { ahead: count },
  });
}

export function bayBooked(label: string, count: number): Problem {
  return problem({
    ...{ code: 'bay-booked', status: 409, title: 'Booked', values: { label, count } },
    more: { ahead: count },
  });
}

export function lotState(): Problem {
  return problem({ code: 'lot-state', status: 409, title: 'Not in this state' });
}

/** Its bookings are still kept, for receipts. */
export function lotKept(): Problem {
  return problem({ code: 'lot-kept', status: 409, title: 'Kept for its bookings' });
}

export function numberTaken(number: string): Problem {
  return problem({ code: 'lot-number', status: 409, title: 'Number taken', values: { number } });
}

export function notDeclared(): Problem {
  return problem({ code: 'lot-declarations', status: 422, title: 'Both declarations are needed' });
}

/** `missing` as in `OwnLot`. */
export function lotIncomplete(missing: readonly { text: string }[]): Problem {
  return problem({
    ...{ code: 'lot-incomplete', status: 422, title: 'Something is missing' },
    values: { what: missing.map(({ text }) => text).join(' ') },
    more: { missing },
  });
}
