import type { Language } from '../../../../kernel/i18n/language.ts';
import { FIELDS, type Field } from '../../../../kernel/network/fields.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { SIZES, type Size } from '../../../../kernel/network/sizes.ts';
import { townOf } from '../../../../kernel/network/town-lines.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { PATH, ROOMS, thingPath } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { townChoice } from '../../town-choice.ts';
import { type Fitting, type MatchedSheet, MOSTLY_KNOWN, sheetsFor } from '../sheets-for.ts';
import { placeForm } from './place-form.ts';
import { percent } from './sheet-lines.ts';

/** First part of the address of what fits a town. */
export const FITTING = 'fuer';
const MOST = 12;
/** Room of the desk in which a town takes a solution over, after a sheet: "waste-0199…". */
const TAKEOVER = `${PATH}/uebernehmen`;
const ARS = /^\d{12}$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CHOSEN = SIZES.filter((one) => one !== 'unknown');

interface Wanted {
  size: Size;
  field: Field | undefined;
  words: string;
}

/** `fuer`, `fuer/suche-<words>[/worte-…]`, `fuer/<ars>[/groesse-…][/thema-…][/worte-…]`; null: no such page. */
export async function fittingPage(
  rest: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const [, first = '', ...more] = rest.split('/');
  const wanted = readWanted(more);
  if (wanted === null) return null;
  if (!ARS.test(first)) return searchPage(first, wanted, language, kernel);
  const place = townOf(first, kernel.places);
  if (place === null) return null;
  const fitting = await sheetsFor(kernel, { ars: place.ars, ...wanted, language, limit: MOST });
  return townPage(place, wanted, fitting, language);
}

/** Each part has one address: in this order, each at most once. */
function readWanted(parts: readonly string[]): Wanted | null {
  const [size, field, words] = ['groesse-', 'thema-', 'worte-'].map((begin) =>
    parts.find((one) => one.startsWith(begin))?.slice(begin.length),
  );
  const wanted = {
    size: CHOSEN.find((one) => one === size) ?? ('unknown' as const),
    field: FIELDS.find((one) => one === field),
    words: words !== undefined && SLUG.test(words) && words.length <= 80 ? words.replaceAll('-', ' ') : '',
  };
  return partsOf(wanted).join('/') === parts.join('/') ? wanted : null;
}

function partsOf({ size, field, words }: Wanted): string[] {
  return [
    ...(size === 'unknown' ? [] : [`groesse-${size}`]),
    ...(field === undefined ? [] : [`thema-${field}`]),
    ...(words === '' ? [] : [`worte-${words.replaceAll(' ', '-')}`]),
  ];
}

function pathOf(ars: string, wanted: Wanted): string {
  return [ROOMS.sheets, FITTING, ars, ...partsOf(wanted)].join('/');
}

function townPage(place: Place, wanted: Wanted, fitting: Fitting, language: Language): PageContent {
  const say = sayIn(language);
  const { sheets, challenges, size } = fitting;
  const at = pathOf(place.ars, wanted);
  const isAsked = place.population === null;
  return {
    title: say('sheet_fit_title', { place: place.name }),
    description: say('sheet_fit_description', { place: place.name }),
    canonical: at,
    blocks: [
      { type: 'text', tone: 'lead', text: say('sheet_fit_lead') },
      ...(isAsked ? [sizeChips(place, wanted, language)] : []),
      fieldChips(place, wanted, language),
      {
        type: 'text',
        text:
          wanted.words !== ''
            ? say('sheet_fit_by_words', { words: wanted.words })
            : challenges.length === 0
              ? say('sheet_fit_by_nothing')
              : say('sheet_fit_by_challenges', { count: challenges.length }),
      },
      ...(wanted.words === '' && challenges.length > 0
        ? [
            {
              type: 'list' as const,
              items: challenges.slice(0, 5).map(({ title, lang, page, isExample }) => ({
                ...{ text: title, lang, page },
                ...(isExample && { example: true as const }),
              })),
            },
          ]
        : []),
      ...(size === 'unknown'
        ? [{ type: 'text' as const, tone: 'note' as const, text: say('sheet_fit_no_size') }]
        : []),
      ...(sheets.length === 0 ? [{ type: 'text' as const, text: say('sheet_fit_none') }] : []),
      ...sheets.flatMap((sheet) => sheetBlocks(sheet, place, language)),
      { type: 'heading', text: say('sheet_fit_how') },
      { type: 'text', text: say('sheet_fit_how_text') },
      { type: 'heading', text: say('sheet_fit_other') },
      placeForm(language, { place: place.name, words: wanted.words }),
    ],
  };
}

/** One that fits, with its score and what each part of it comes from. */
function sheetBlocks(sheet: MatchedSheet, { ars, name }: Place, language: Language): Block[] {
  const say = sayIn(language);
  const score = percent(sheet.score, language);
  return [
    {
      type: 'list',
      items: [
        {
          ...{ text: sheet.title, lang: sheet.lang, page: thingPath('sheets', sheet.id) },
          note: [
            sheet.where,
            say(`sheet_status_${sheet.status}`),
            sheet.known < MOSTLY_KNOWN
              ? say('sheet_fit_score_partly', { score, known: percent(sheet.known, language) })
              : say('sheet_fit_score', { score }),
          ].join(' · '),
          ...(sheet.isStale && { mark: say('sheet_badge_stale') }),
          ...(sheet.isExample && { example: true as const }),
        },
      ],
    },
    {
      ...{ type: 'fold', title: say('sheet_fit_why', { score }) },
      blocks: [
        { type: 'text', text: say('sheet_fit_caption', { known: percent(sheet.known, language) }) },
        {
          type: 'facts',
          rows: sheet.parts.map(({ part, weight, value, words }) => ({
            label: say('sheet_fit_row', {
              ...{ part: say(`sheet_match_${part}`), weight: percent(weight, language) },
            }),
            value: value === null ? say('sheet_fit_unknown') : percent(value, language),
            note: words,
          })),
        },
        ...(sheet.solution === null
          ? []
          : [
              {
                type: 'list' as const,
                items: [
                  {
                    text: say('sheet_fit_take', { place: name }),
                    href: roomPath(language, ars, TAKEOVER, `${sheet.solution}-${sheet.id}`),
                  },
                ],
              },
            ]),
      ],
    },
  ];
}

function sizeChips({ ars }: Place, wanted: Wanted, language: Language): Block {
  const say = sayIn(language);
  return {
    ...{ type: 'list', look: 'chips', label: say('sheet_fit_size') },
    items: CHOSEN.map((size) => ({
      text: say(`size_${size}`),
      page: pathOf(ars, { ...wanted, size: wanted.size === size ? 'unknown' : size }),
      ...(wanted.size === size && { current: true as const }),
    })),
  };
}

function fieldChips({ ars }: Place, wanted: Wanted, language: Language): Block {
  const say = sayIn(language);
  return {
    ...{ type: 'list', look: 'chips', label: say('sheet_chips_thema') },
    items: FIELDS.map((field) => ({
      text: say(`field_${field}`),
      page: pathOf(ars, { ...wanted, field: wanted.field === field ? undefined : field }),
      ...(wanted.field === field && { current: true as const }),
    })),
  };
}

/** Towns by a name that is not one alone; without one, the question for it. What is looked for goes along. */
function searchPage(first: string, wanted: Wanted, language: Language, kernel: Kernel): PageContent | null {
  const say = sayIn(language);
  const [, slug = ''] = /^suche-([a-z0-9-]{1,80})$/.exec(first) ?? [];
  if (first !== '' && slug === '') return null;
  const place = slug.replaceAll('-', ' ');
  return {
    title: say('sheet_fit_choose'),
    description: say('sheet_fit_lead'),
    blocks: [
      { type: 'text', tone: 'lead', text: say('sheet_fit_lead') },
      ...(place === '' ? [] : townChoice({ words: place, language }, kernel, (ars) => pathOf(ars, wanted))),
      placeForm(language, { place, words: wanted.words }),
    ],
  };
}
