/** The form with which a household asks for a slot. */
import type { PlainAsk, PlainContent, PlainPage } from '../../../kernel/pages/plain/plain-page.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import { textIn } from '../../../kernel/pages/plain-form.ts';
import { infoPath } from '../../../kernel/pages/screen.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { districtsOfStreet } from '../missed/districts-of-street.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import type { Slot } from './bulky.ts';
import { checkRequest, type SentRequest } from './check-request.ts';
import { openSlots } from './open-slots.ts';
import { BULKY_PAGES } from './paths.ts';
import { type Fault, requestFields } from './request-form.ts';
import { takeRequest } from './take-request.ts';

/** Nobody reads, thinks and types faster. */
const FEWEST_SECONDS = 3;

export const requestPage: PlainPage = {
  path: BULKY_PAGES.request,
  async show(ask, kernel) {
    const slots = await openSlots(ask.place, kernel);
    return slots.length === 0 ? closed(ask) : open(ask, kernel, slots, {});
  },
  async send(ask, kernel) {
    const slots = await openSlots(ask.place, kernel);
    if (slots.length === 0) return closed(ask);
    const say = sayIn(ask.language);
    const again = (own: { faults?: readonly Fault[]; fault?: string }, status = 422) => ({
      ...open(ask, kernel, slots, own),
      status,
    });
    const { sent, faults } = checkRequest(ask.values, { slots: slots.map(({ id }) => id), isNew: true });
    const slot = slots.find(({ id }) => id === sent.slot);
    if (faults.length > 0 || slot === undefined)
      return again({ faults: faults.map(({ field, key }) => ({ field, words: say(key) })) });
    // What a machine filled in is answered as if it had arrived, and forgotten.
    if (textIn(ask.values, 'website').trim() !== '') return sentView(ask);
    const opened = Number(textIn(ask.values, 'seit')) || kernel.clock.milliseconds();
    if ((kernel.clock.milliseconds() - opened) / 1000 < FEWEST_SECONDS)
      return again({ fault: say('bulky_fault_fast') });
    if (!(await isFor(slot, sent, ask, kernel)))
      return again({ faults: [{ field: 'slot', words: say('bulky_fault_district') }] });
    return (await takeRequest(ask, { sent, slot }, kernel))
      ? sentView(ask)
      : again({ fault: say('bulky_fault_many') }, 429);
  },
};

/** Whether a slot is for an address; a street in no table is left to the desk. */
export async function isFor(
  { slugs, ars }: Slot,
  { street, number }: Pick<SentRequest, 'street' | 'number'>,
  { place }: Pick<PlainAsk, 'place'>,
  kernel: Kernel,
): Promise<boolean> {
  if (slugs.length === 0) return true;
  const provider = kernel.places.keys(ars);
  const known = await districtsOfStreet(place, { street, number, provider }, kernel);
  return known === null || known.some((slug) => slugs.includes(slug));
}

function open(
  { language, place, values }: PlainAsk,
  kernel: Kernel,
  slots: readonly Slot[],
  { faults = [], fault }: { faults?: readonly Fault[]; fault?: string },
): PlainContent {
  const say = sayIn(language);
  const openedAt = Number(textIn(values, 'seit')) || kernel.clock.milliseconds();
  return {
    ...{ title: say('bulky_title'), lines: [say('bulky_lead'), say('bulky_how')] },
    form: {
      action: plainPath(language, place.ars, { path: PATH }, BULKY_PAGES.request),
      hidden: { seit: String(openedAt) },
      trap: { name: 'website', label: say('bulky_trap') },
      fields: requestFields(language, { slots, values, faults, only: 'new' }),
      fault: faults.length > 0 ? say('bulky_faults') : (fault ?? null),
      note: say('bulky_privacy'),
      links: [{ href: infoPath('datenschutz', language, place.ars), text: say('bulky_privacy_link') }],
      submit: say('bulky_send'),
      offline: say('bulky_offline'),
    },
  };
}

/** The same whoever sent it. */
function sentView({ language }: PlainAsk): PlainContent {
  const say = sayIn(language);
  return {
    ...{ title: say('bulky_sent_title'), lines: [say('bulky_sent'), say('bulky_sent_hours')] },
    ...{ form: null, isDone: true },
  };
}

function closed({ language, place }: PlainAsk): PlainContent {
  const say = sayIn(language);
  return {
    ...{ title: say('bulky_title'), lines: [say('bulky_closed', { place: fullNameOf(place) })] },
    form: null,
  };
}
