import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { PATH } from '../paths.ts';
import { keysAt } from '../scope.ts';
import { foldStreet } from '../street-store.ts';
import { type Say, sayIn } from '../texts.ts';
import { districtPath } from './paths.ts';
import { rangeInWords } from './range-words.ts';
import { streetForm } from './street-form.ts';
import { rangesOf } from './street-parts.ts';
import { type FoundStreet, findStreets } from './street-search-store.ts';
import { unitName } from './whose.ts';

const MOST = 30;

/** Streets that begin so, each with its ranges of numbers and their districts: for those without scripts. */
export async function streetPage(
  asked: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const begin = foldStreet(asked);
  if (begin === '' || begin !== asked) return null;
  const say = sayIn(language);
  const found = await findStreets(keysAt(place, kernel.places), kernel.db, { begin, limit: MOST + 1 });
  const blocks: Block[] =
    found.length === 0
      ? [{ type: 'text', text: say('street_none', { place: place.name }), tone: 'lead' }]
      : found.slice(0, MOST).flatMap((one) => streetBlocks(one, say, kernel));
  return {
    title: say('street_title'),
    description: say('street_description', { place: place.name }),
    // Whoever looks for streets finds them on the page of waste.
    canonical: PATH,
    blocks: [
      ...blocks,
      ...(found.length > MOST ? [{ type: 'text', text: say('street_more') } satisfies Block] : []),
      streetForm(request, begin),
      { type: 'list', items: [{ text: say('back_to_waste', { place: place.name }), page: PATH }] },
    ],
  };
}

function streetBlocks({ street, locality, parts }: FoundStreet, say: Say, kernel: Kernel): Block[] {
  const ranges = rangesOf(parts);
  const providers = [...new Set(parts.map(({ provider }) => unitName(provider, kernel)))];
  const example = parts.some((one) => isExample(one, kernel));
  return [
    { type: 'heading', text: locality === null ? street : `${street} (${locality})`, lang: FEED_LANGUAGE },
    {
      type: 'list',
      items: ranges.map(
        ({ range, slugs, districts }): ListItem => ({
          text: rangeInWords(range, say),
          note: districts.map((one) => (one === '' ? say('district_whole') : one)).join(' + '),
          page: districtPath(slugs),
          ...(example && { example: true as const }),
        }),
      ),
    },
    {
      type: 'text',
      text: say('street_ask', { units: providers.join(', ') }),
    },
  ];
}
