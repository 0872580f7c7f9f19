/** The moving assistant at the new place: choose the old one, then what to do where, in order. */
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Place } from '../../../kernel/places/place.ts';
import { placePath } from '../../../kernel/places/slug.ts';
import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { catalogueSource, type Say, sayIn } from '../texts.ts';
import { type PlannedStep, planMove } from './plan.ts';
import { WHO } from './steps.ts';

/** `rest`: "", "suche/<words>", "<ars of the old place>". null: there is no such page. */
export async function movingPage(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (rest === '') return startPage(request);
  const words = /^suche\/(.+)$/.exec(rest)?.[1];
  if (words !== undefined) return foundPage(words, request, kernel);
  if (!/^\d{12}$/.test(rest)) return null;
  const found = kernel.places.resolve(rest);
  const from = found.kind === 'current' || found.kind === 'moved' ? found.place : null;
  if (from === null || !isTown(from) || !isTown(request.place)) return null;
  return planPage(from, request, kernel);
}

export function isTown({ levels, selectable }: Place): boolean {
  return selectable && levels.includes('municipality');
}

function startPage({ place, language }: PlaceRequest): PageContent {
  const say = sayIn(language);
  return {
    title: say('moving_title', { place: place.name }),
    description: say('moving_about'),
    blocks: [
      { type: 'text', text: say('moving_lead', { place: place.name }), tone: 'lead' },
      ...(isTown(place)
        ? [oldPlaceForm(place, { language, say })]
        : [{ type: 'text' as const, text: say('moving_choose_town') }]),
      ...ending(say, language),
    ],
  };
}

/** Sent by the browser itself; the answer leads to the list, or to several places of that name. */
function oldPlaceForm(
  { ars }: Place,
  { language, say }: { language: PlaceRequest['language']; say: Say },
  value = '',
): Block {
  return {
    type: 'form',
    action: '/api/services/moving/from',
    button: say('moving_next'),
    fields: [
      { name: 'place', label: say('moving_old_label'), hint: say('moving_old_hint'), type: 'search', value },
    ],
    hidden: { to: ars, lang: language },
  };
}

function foundPage(words: string, { place, language }: PlaceRequest, kernel: Kernel): PageContent {
  const say = sayIn(language);
  const items = kernel.places
    .search(words, 30)
    .filter(({ place: one }) => isTown(one))
    .map(
      ({ place: one }): ListItem => ({
        text: one.name,
        note: kernel.places
          .ancestors(one.ars)
          .filter(({ levels }) => levels.includes('county') || levels.includes('state'))
          .map(fullNameOf)
          .join(', '),
        page: `dienste/umzug/${one.ars}`,
      }),
    );
  return {
    title: say('moving_title', { place: place.name }),
    description: say('moving_about'),
    blocks: [
      {
        type: 'text',
        text: say(items.length === 0 ? 'moving_none' : 'moving_which', { words }),
        tone: 'lead',
      },
      ...(items.length === 0 ? [] : [{ type: 'list' as const, items }]),
      oldPlaceForm(place, { language, say }, words),
      ...ending(say, language),
    ],
  };
}

async function planPage(
  from: Place,
  { place: to, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent> {
  const say = sayIn(language);
  const { relation, steps } = await planMove({ from, to, language, who: null }, kernel);
  const item = (planned: PlannedStep) => itemOf(planned, { to, language, say });
  const [before, after] = [
    steps.filter(({ step }) => step.days < 0),
    steps.filter(({ step }) => step.days >= 0),
  ];
  return {
    title:
      relation === 'same-town'
        ? say('moving_within', { place: to.name })
        : say('moving_from_to', { from: from.name, to: to.name }),
    description: say('moving_about'),
    blocks: [
      {
        type: 'text',
        text: say(`moving_relation_${relation}`, { from: from.name, to: to.name }),
        tone: 'lead',
      },
      { type: 'text', text: say('moving_verify'), tone: 'note' },
      {
        type: 'part',
        solution: 'services',
        name: 'moving',
        texts: movingTexts(from, to, say),
        blocks: [
          { type: 'heading', text: say('moving_before') },
          { type: 'list', items: before.map(item) },
          { type: 'heading', text: say('moving_after') },
          { type: 'list', items: after.map(item) },
        ],
      },
      { type: 'heading', text: say('moving_calendar_heading') },
      {
        type: 'form',
        action: '/api/services/moving.ics',
        button: say('moving_download'),
        fields: [{ name: 'date', label: say('moving_date'), hint: say('moving_date_hint'), type: 'date' }],
        hidden: { from: from.ars, to: to.ars, lang: language },
      },
      {
        type: 'list',
        items: [
          { text: say('moving_other'), page: 'dienste/umzug' },
          { text: say('back'), page: 'dienste' },
        ],
      },
      { type: 'source', source: catalogueSource(language) },
    ],
  };
}

function itemOf(
  { step, place, text, answering, online, page }: PlannedStep,
  { to, language, say }: { to: Place; language: PlaceRequest['language']; say: Say },
): ListItem {
  const isHere = place.ars === to.ars;
  const who = step.who === 'all' ? [] : [say(`moving_who_${step.who}`)];
  return {
    text,
    note: [say(`moving_at_${step.at}`, { place: place.name }), answering.words, answering.address, ...who]
      .filter((one) => one !== '')
      .join(' · '),
    ...(isHere ? { page } : { href: `${placePath(place, language)}/${page}` }),
    ...(online !== null && { mark: say('mark_online_here') }),
    data: { step: { days: step.days, who: step.who } },
  };
}

function movingTexts(from: Place, to: Place, say: Say): Record<string, string> {
  return {
    // Under this name the day and what the household has lie on the device.
    store: `${from.ars}/${to.ars}`,
    legend: say('moving_household'),
    ...Object.fromEntries(WHO.map((one) => [one, say(`moving_has_${one}`)])),
    shown: say('moving_shown'),
    shown_one: say('moving_shown_one'),
    around: say('moving_around'),
    kept: say('moving_kept'),
  };
}

function ending(say: Say, language: PlaceRequest['language']): Block[] {
  return [
    {
      type: 'list',
      items: [
        { text: say('moving_situation'), page: 'dienste/lage/umzug' },
        { text: say('back'), page: 'dienste' },
      ],
    },
    { type: 'source', source: catalogueSource(language) },
  ];
}

/** Own address of the list for a move. */
export function movingPath(from: string, to: Place, language: PlaceRequest['language']): string {
  return `${placePath(to, language)}/dienste/umzug/${from}`;
}
