/** Which places fit what is wanted: for sure, perhaps, or not. Pure. */
import type { Hours, HoursState } from '../../kernel/calendar/hours/model.ts';
import type { Answer, PlaceCategory, Wheelchair } from './model.ts';
import type { Wish } from './place-lists.ts';

/** As little of a place as it takes to choose it. */
export interface PlaceBrief {
  id: string;
  ars: string;
  category: PlaceCategory;
  /** The source's own word for it. */
  kind: string | null;
  wheelchair: Wheelchair;
  free: Answer;
  openingHours: string | null;
}

export type Fit = 'yes' | 'maybe' | 'no';

/** Kinds without a door: where nobody says when they are open, nobody waits before one. */
const WITHOUT_DOOR: readonly PlaceCategory[] = ['playground', 'park', 'viewpoint', 'toilets', 'other'];

/** `hours` is asked for only where "open now" is wanted. */
export function fitOf(
  place: PlaceBrief,
  wishes: readonly Wish[],
  { hours, now }: { hours: (place: PlaceBrief) => Hours; now: Temporal.Instant },
): Fit {
  const fits = wishes.map((wish) => fitOfWish(wish));
  return together(fits, wishes.includes('sicher'));

  function fitOfWish(wish: Wish): Fit {
    if (wish === 'offen') return openFit(place, stateAt(hours(place), now));
    if (wish === 'kostenlos') return fitOfAnswer(place.free);
    // By the keys that are asked for, and by all of them together.
    if (wish !== 'rollstuhl') return 'yes';
    // "Limited" helps some and not others: it is told apart, and sure to nobody.
    return place.wheelchair === 'limited' ? 'maybe' : fitOfAnswer(place.wheelchair);
  }
}

const fitOfAnswer = (answer: Answer): Fit => (answer === 'unknown' ? 'maybe' : answer);

/** One no is enough; unsure is no where only what is sure is wanted. */
export function together(fits: readonly Fit[], sure = false): Fit {
  if (fits.includes('no')) return 'no';
  if (!fits.includes('maybe')) return 'yes';
  return sure ? 'no' : 'maybe';
}

function openFit({ category }: PlaceBrief, state: HoursState): Fit {
  if (state === 'open') return 'yes';
  if (state === 'closed') return 'no';
  return WITHOUT_DOOR.includes(category) ? 'no' : 'maybe';
}

/** What holds at a moment; unknown beyond the two weeks. */
export function stateAt({ intervals }: Hours, now: Temporal.Instant): HoursState {
  const current = intervals.find(
    ({ from, until }) => Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, until) < 0,
  );
  return current?.state ?? 'unknown';
}

/** Whether it opens at all between now and an instant; `maybe` where nobody knows. */
export function opensBefore({ intervals }: Hours, now: Temporal.Instant, until: Temporal.Instant): Fit {
  const states = intervals
    .filter(
      (one) => Temporal.Instant.compare(one.from, until) < 0 && Temporal.Instant.compare(one.until, now) > 0,
    )
    .map(({ state }) => state);
  if (states.includes('open')) return 'yes';
  return states.some((state) => state !== 'closed') ? 'maybe' : 'no';
}
