import { civilDate } from '../../../kernel/clock.ts';
import { fold } from '../../../kernel/places/fold.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { daysAt } from '../days-at.ts';
import { WHOLE_UNIT } from '../district-slug.ts';
import { sourceBlocks } from '../from-sources.ts';
import { keysAt } from '../scope.ts';
import { type Say, sayIn } from '../texts.ts';
import { briefOf } from './brief-of.ts';
import { nextBlocks, nextFacts } from './next-blocks.ts';
import { partTexts, sayDaysIn } from './part-texts.ts';
import { districtPath } from './paths.ts';
import { streetForm } from './street-form.ts';
import { hasStreets } from './street-search-store.ts';
import {
  type Answering,
  type DistrictName,
  districtNames,
  slugsOfStreets,
  unitsAnswering,
} from './units-store.ts';
import { waysOn } from './ways.ts';
import { unitName, whoseInWords } from './whose.ts';

/** Days that are looked at to learn who answers for what. */
const LOOK_AHEAD = 60;
/** More districts are no choice any more. */
const MOST_DISTRICTS = 60;

/** Who answers here, the way to one's own days, and all else there is about waste. */
export async function overviewPage(request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const today = civilDate(kernel.clock.now());
  const from = today.toString();
  const until = today.add({ days: LOOK_AHEAD }).toString();
  const keys = keysAt(place, kernel.places);
  const [units, names, streets, ofStreets, forAll] = await Promise.all([
    unitsAnswering(keys, kernel.db, { from, until }),
    districtNames(keys, kernel.db, { from, limit: 500 }),
    hasStreets(keys, kernel.db),
    slugsOfStreets(keys, kernel.db),
    daysAt(place, { slugs: [], from, until }, kernel),
  ]);
  const page = { title: say('title'), description: say('overview_description', { place: place.name }) };
  const mine: Block = {
    ...{ type: 'part', solution: 'waste', name: 'mine', blocks: [] },
    texts: partTexts(language, ['mine_']),
  };
  if (names.length === 0)
    return { ...page, blocks: [mine, ...nothingKnown(request, kernel), ...waysOn(request, 'unknown')] };
  const known = names.filter(({ source }) => kernel.sources.get(source) !== undefined);
  const parted = known.filter(({ slug }) => slug !== WHOLE_UNIT && (!streets || ofStreets.has(slug)));
  return {
    ...page,
    blocks: [
      mine,
      ...(streets ? streetBlocks(request, say) : []),
      ...districtBlocks(parted, request, kernel),
      ...(forAll.length === 0 ? [] : forAllBlocks(forAll, { isPart: parted.length > 0 }, request, kernel)),
      { type: 'heading', text: say('whose_heading') },
      ...whoseBlocks(units, request, kernel),
      ...waysOn(request, parted.length === 0 ? [WHOLE_UNIT] : null),
      ...sourceBlocks(
        [...forAll, ...known.map(({ source }) => ({ source, seenAt: null, licence: null }))],
        kernel,
      ),
    ],
  };
}

function streetBlocks(request: PlaceRequest, say: Say): Block[] {
  const { place, language } = request;
  return [
    { type: 'heading', text: say('street_heading') },
    {
      ...{ type: 'part', solution: 'waste', name: 'street', data: { ars: place.ars } },
      texts: partTexts(language, ['street_', 'range_']),
      blocks: [streetForm(request)],
    },
  ];
}

/** Those that bear the name of the place come first: a county lists the districts of all its towns. */
function districtBlocks(
  all: readonly DistrictName[],
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Block[] {
  const say = sayIn(language);
  const bySlug = new Map(all.map((one) => [one.slug, one]));
  if (bySlug.size === 0) return [];
  const name = fold(place.name);
  const isNamed = ({ district }: DistrictName) => fold(district).includes(name);
  const districts = [...bySlug.values()].sort((a, b) => byName.compare(a.district, b.district));
  const own = districts.filter(isNamed);
  const others = districts.filter((one) => !isNamed(one));
  const list = (some: readonly DistrictName[]): Block => ({
    type: 'list',
    items: some.map(
      (one): ListItem => ({
        ...{ text: one.district, lang: FEED_LANGUAGE, page: districtPath([one.slug]) },
        ...(isExample(one, kernel) && { example: true as const }),
      }),
    ),
  });
  const heading: Block = { type: 'heading', text: say('districts_heading') };
  if (districts.length <= MOST_DISTRICTS) return [heading, list([...own, ...others])];
  return [
    heading,
    ...(own.length === 0 ? [] : [list(own)]),
    { type: 'fold', title: say('districts_all', { count: others.length }), blocks: [list(others)] },
  ];
}

const byName = new Intl.Collator('de', { numeric: true });

/** What is the same everywhere: told at once. */
function forAllBlocks(
  days: Parameters<typeof briefOf>[0],
  { isPart }: { isPart: boolean },
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Block[] {
  const say = sayIn(language);
  const shared = briefOf(days, { place, slugs: [WHOLE_UNIT] }, kernel);
  const district = { ...shared, ...(isPart && { isPart: true as const }) };
  const today = civilDate(kernel.clock.now()).toString();
  return [
    ...(isPart ? [{ type: 'heading', text: say('for_all_heading') } satisfies Block] : []),
    {
      ...{ type: 'part', solution: 'waste', name: 'next', data: district },
      texts: partTexts(language, []),
      blocks: (isPart ? nextFacts : nextBlocks)(district, {
        today,
        language,
        say: sayDaysIn(language),
        bins: null,
      }),
    },
    {
      type: 'action',
      text: say(isPart ? 'for_all_action' : 'all_days_action'),
      page: districtPath([WHOLE_UNIT]),
    },
  ];
}

/** One sentence where one unit answers for everything; else who answers for what. */
function whoseBlocks(units: readonly Answering[], request: PlaceRequest, kernel: Kernel): Block[] {
  const say = sayIn(request.language);
  const [only, ...others] = units;
  if (only === undefined) return [{ type: 'text', text: say('whose_later') }];
  if (others.length === 0) return [{ type: 'text', text: whoseInWords(only.ars, request, kernel) }];
  return [
    {
      type: 'facts',
      rows: units.map(({ ars, fractions }) => ({
        label: unitName(ars, kernel),
        value: fractions.map((one) => say(`fraction_${one}`)).join(', '),
      })),
    },
  ];
}

/** What is missing, and who could add it. */
function nothingKnown({ place, language }: PlaceRequest, kernel: Kernel): Block[] {
  const say = sayIn(language);
  const above = kernel.places
    .ancestors(place.ars)
    .filter(({ levels }) => levels.includes('association') || levels.includes('county'))
    .map(fullNameOf);
  const units = [fullNameOf(place), ...above].filter((one, index, all) => all.indexOf(one) === index);
  return [
    { type: 'text', tone: 'lead', text: say('overview_none', { place: place.name }) },
    { type: 'text', text: say('overview_none_who', { units: units.join(', ') }) },
  ];
}
