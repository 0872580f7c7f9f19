/** Own bookings on the device, for where there is no network: as they were seen last, until a day after their end. */
import { dropThing, keepThing, keptThings } from '../../../../../web/ui/kept-things.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { BookingView } from '../../book/bookings-api.ts';
import { OWN_ROOMS, PATH } from '../../paths.ts';
import { isOver, titleOf } from './booking-words.ts';

const PART = `${PATH}/${OWN_ROOMS.bookings}`;
const DAY = 24 * 3_600_000;
/** Of the data: what another version of the app wrote otherwise is not read. */
const FORM = 1;

/** Keeps a booking as it is; one that is over goes. Its steps and where its driver wants to go are not kept. */
export function keepBooking(view: BookingView, screen: OwnRoomProps['screen']): void {
  const page = screen.data.view;
  if (page.kind !== 'own-room') return;
  const { id: item, until, now: made } = view;
  if (isOver(view)) {
    dropThing({ part: PART, item });
    return;
  }
  const { solution, room, frame } = page;
  keepThing({
    ...{ solution, room, frame, part: PART, item, made },
    title: titleOf(view, screen),
    until: new Date(Date.parse(until) + DAY).toISOString(),
    data: {
      form: FORM,
      view: readOnly({ ...view, steps: [], near: view.near && { ...view.near, ...NOWHERE } }),
    },
  });
}

/** By time; nothing can be done with them. */
export function keptBookings(): BookingView[] {
  return keptThings(PART)
    .flatMap(({ data }) => readView(data) ?? [])
    .sort((one, other) => one.from.localeCompare(other.from));
}

export function keptBooking(id: string): BookingView | null {
  return keptBookings().find((one) => one.id === id) ?? null;
}

/** Without anything that would need the house. */
export function readOnly(view: BookingView): BookingView {
  return { ...view, can: [] };
}

const NOWHERE = { lon: 0, lat: 0 };

function readView(data: unknown): BookingView | null {
  if (typeof data !== 'object' || data === null) return null;
  const { form, view }: { form?: unknown; view?: BookingView } = data;
  return form === FORM && view !== undefined ? view : null; // written above, in this form
}
