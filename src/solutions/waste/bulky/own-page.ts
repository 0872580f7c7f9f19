/** What the secret link of a mail leads to: confirm the address, then see, change or cancel the own request. */
import { digestOf } from '../../../kernel/identity/invitations/token.ts';
import type { ClaimForm } from '../../../kernel/pages/claim/claim-view.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import type { PlainAsk, PlainContent, PlainPage } from '../../../kernel/pages/plain/plain-page.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import { textIn } from '../../../kernel/pages/plain-form.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { cancelRequest, confirmRequest, rebookRequest } from './book.ts';
import { type BulkyRequest, CONFIRM_HOURS, type Slot } from './bulky.ts';
import { checkRequest } from './check-request.ts';
import { openSlots } from './open-slots.ts';
import { BULKY_PAGES } from './paths.ts';
import { type Fault, requestFields } from './request-form.ts';
import { isFor } from './request-page.ts';
import { requestBehind, requestById } from './request-store.ts';
import { slotById } from './slot-store.ts';

export const ownPage: PlainPage = {
  path: BULKY_PAGES.own,
  async show(ask, kernel) {
    const found = await behind(ask, kernel);
    return found === null ? gone(ask) : page(ask, kernel, found, {});
  },
  async send(ask, kernel) {
    const found = await behind(ask, kernel);
    if (found === null) return gone(ask);
    const act = textIn(ask.values, 'act');
    if (act === 'confirm') await confirmRequest(kernel, found);
    else if (act === 'cancel') await cancelRequest(kernel, found);
    else if (act === 'change') return change(ask, kernel, found);
    return asItIsNow(ask, kernel, found, {});
  },
};

async function change(ask: PlainAsk, kernel: Kernel, found: BulkyRequest): Promise<PlainContent> {
  const say = sayIn(ask.language);
  const slots = await slotsFor(ask, kernel, found);
  const { sent, faults } = checkRequest(ask.values, { slots: slots.map(({ id }) => id), isNew: false });
  const fault = (own: { faults?: readonly Fault[]; fault?: string }) =>
    page(ask, kernel, found, own).then((one) => ({ ...one, status: 422 }));
  if (faults.length > 0)
    return fault({ faults: faults.map(({ field, key }) => ({ field, words: say(key) })) });
  const slot = slots.find(({ id }) => id === sent.slot);
  if (slot !== undefined && !(await isFor(slot, found, ask, kernel)))
    return fault({ faults: [{ field: 'slot', words: say('bulky_fault_district') }] });
  const done = await rebookRequest(kernel, found, sent);
  if (done === 'full') return fault({ faults: [{ field: 'slot', words: say('bulky_fault_full') }] });
  if (done === 'gone') return gone(ask);
  return asItIsNow(ask, kernel, found, { said: say('bulky_changed') });
}

/** By its id: the mail about what was just done may have made a new link already, and this one void. */
async function asItIsNow(
  ask: PlainAsk,
  kernel: Kernel,
  { ars, id }: BulkyRequest,
  own: { said?: string },
): Promise<PlainContent> {
  const now = await requestById(kernel.db, ars, id);
  if (now === null) return gone(ask);
  return page({ ...ask, values: { schluessel: tokenIn(ask) } }, kernel, now, own);
}

async function page(
  ask: PlainAsk,
  kernel: Kernel,
  found: BulkyRequest,
  own: { faults?: readonly Fault[]; fault?: string; said?: string },
): Promise<PlainContent> {
  const { language } = ask;
  const say = sayIn(language);
  return {
    title: say('bulky_own_title'),
    lines: [...(own.said === undefined ? [] : [own.said]), say(`bulky_now_${found.state}`)],
    facts: [
      { label: say('bulky_slot'), value: formatDate(found.day, language) },
      { label: say('bulky_address'), value: `${found.street} ${found.number}` },
      { label: say('bulky_items'), value: found.items },
      { label: say('bulky_volume'), value: say('bulky_volume_of', { count: found.volume }) },
    ],
    form: await formOf(ask, kernel, found, own),
    search: `?${new URLSearchParams({ schluessel: tokenIn(ask) })}`,
  };
}

async function formOf(
  ask: PlainAsk,
  kernel: Kernel,
  found: BulkyRequest,
  { faults = [], fault }: { faults?: readonly Fault[]; fault?: string },
): Promise<ClaimForm | null> {
  const { language, place, values } = ask;
  const say = sayIn(language);
  const form = {
    action: plainPath(language, place.ars, { path: PATH }, BULKY_PAGES.own),
    ...{ hidden: { schluessel: tokenIn(ask) }, fields: [], fault: null, note: null },
  };
  if (found.state === 'unconfirmed')
    return { ...form, hidden: { ...form.hidden, act: 'confirm' }, submit: say('bulky_confirm') };
  if (found.state !== 'booked' && found.state !== 'waiting') return null;
  const typed = textIn(values, 'act') === '' ? { ...found, volume: String(found.volume) } : values;
  const slots = await slotsFor(ask, kernel, found);
  return {
    ...form,
    fields: [
      {
        ...{ name: 'act', label: say('bulky_act'), hint: null, error: null, autocomplete: 'off' },
        ...{ type: 'choice', value: textIn(values, 'act') || 'change', isMarked: true },
        options: (['change', 'cancel'] as const).map((value) => ({
          value,
          label: say(`bulky_act_${value}`),
        })),
      },
      ...requestFields(language, { slots, values: typed, faults, only: 'change' }),
    ],
    fault: faults.length > 0 ? say('bulky_faults') : (fault ?? null),
    submit: say('bulky_save'),
  };
}

/** Of the unit of the request alone; the own one too, when its deadline is over. */
async function slotsFor({ place }: PlainAsk, kernel: Kernel, found: BulkyRequest): Promise<Slot[]> {
  const slots = (await openSlots(place, kernel)).filter(({ ars }) => ars === found.ars);
  if (slots.some(({ id }) => id === found.slot)) return slots;
  const own = await slotById(kernel.db, [found.ars], found.slot);
  return own === null ? slots : [own, ...slots];
}

function behind(ask: PlainAsk, { db, clock }: Kernel): Promise<BulkyRequest | null> {
  const token = tokenIn(ask);
  const since = clock.now().subtract({ hours: CONFIRM_HOURS });
  return token === '' ? Promise.resolve(null) : requestBehind(db, digestOf(token), since);
}

function gone({ language }: PlainAsk): PlainContent {
  const say = sayIn(language);
  return { title: say('bulky_gone_title'), lines: [say('bulky_gone')], form: null, status: 404 };
}

/** '' for what can be none of ours. */
function tokenIn({ values }: PlainAsk): string {
  const token = textIn(values, 'schluessel');
  return /^[\w-]{43}$/.test(token) ? token : '';
}
