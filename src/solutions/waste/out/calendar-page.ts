import { civilDate } from '../../../kernel/clock.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { districtsOf, type KnownDistrict } from '../collection-store.ts';
import { sourceBlocks } from '../from-sources.ts';
import { keysAt } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { alarmInWords } from './alarm-in-words.ts';
import { type CalendarChoice, calendarFile, calendarPage, subscribePath } from './calendar-choice.ts';
import { choiceForm } from './choice-form.ts';
import { isDistrict } from './district-store.ts';
import { paperBlocks } from './paper-blocks.ts';

/** The page at `abfall/kalender/<districts>`, with the choice of bins and alarm behind it where there is one. */
export async function calendarPageOf(
  choice: CalendarChoice,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const say = sayIn(language);
  const keys = keysAt(place, kernel.places);
  const today = civilDate(kernel.clock.now());
  const told = await districtsOf(keys, kernel.db, { from: today.toString(), slugs: choice.slugs });
  const found = told.filter(({ source }) => kernel.sources.get(source) !== undefined);
  for (const slug of choice.slugs)
    if (!found.some((one) => one.slug === slug) && !(await isDistrict(keys, kernel.db, slug))) return null;
  const names = [...new Set(found.map(({ district }) => district))].filter((name) => name !== '');
  const whose = names.length === 0 ? place.name : names.join(', ');
  const real = found.filter((one) => !isExample(one, kernel));
  const about = {
    title: say(names.length === 0 ? 'out_page_title' : 'out_page_title_of', {
      ...{ place: place.name, district: whose },
    }),
    description: say('out_page_description', { place: place.name }),
    // Each choice of bins and alarm is the same calendar.
    canonical: calendarPage({ slugs: choice.slugs }),
  };
  if (real.length === 0) {
    const words =
      found.length > 0 ? say('out_only_examples') : say('out_no_districts', { place: place.name });
    return {
      ...about,
      ...(found.length > 0 && { example: true as const }),
      blocks: [{ type: 'text', text: words }],
    };
  }
  return {
    ...about,
    blocks: [
      { type: 'text', tone: 'lead', text: say('out_page_lead') },
      ...subscribeBlocks(choice, real, request),
      ...choiceForm(choice, real, request),
      { type: 'heading', text: say('out_how') },
      {
        type: 'list',
        look: 'ordered',
        items: [{ text: say('out_how_phone') }, { text: say('out_how_desk') }, { text: say('out_how_stop') }],
      },
      ...paperBlocks(choice, { found: real, today }, request),
      ...sourceBlocks(
        real.map(({ source }) => ({ source, seenAt: null, licence: null })),
        kernel,
      ),
    ],
  };
}

function subscribeBlocks(
  choice: CalendarChoice,
  found: readonly KnownDistrict[],
  { place, language }: PlaceRequest,
): Block[] {
  const say = sayIn(language);
  const { bins, alarm } = choice;
  const chosen = new Map(found.flatMap((one) => one.bins.map(({ key, name }) => [key, name] as const)));
  const names = (bins ?? []).map((key) => chosen.get(key) ?? key);
  return [
    { type: 'heading', text: say('out_subscribe') },
    {
      type: 'list',
      items: [
        {
          text: say('out_subscribe_here'),
          note: say('out_subscribe_here_note'),
          href: subscribePath(place.ars, choice, language),
        },
        {
          text: say('out_address'),
          note: say('out_address_note'),
          href: calendarFile(place.ars, choice, language),
        },
      ],
    },
    {
      type: 'text',
      text: bins === undefined ? say('out_chosen_all') : say('out_chosen_bins', { names: names.join(', ') }),
    },
    {
      type: 'text',
      text:
        alarm === undefined
          ? say('out_chosen_no_alarm')
          : say('out_chosen_alarm', { alarm: alarmInWords(alarm, language) }),
    },
  ];
}
