import { hoursBlocks } from '../../../kernel/calendar/hours/hours-blocks.ts';
import { hoursOf } from '../../../kernel/calendar/hours/known-hours.ts';
import type { Hours } from '../../../kernel/calendar/hours/model.ts';
import type {
  Block,
  FactRow,
  Kernel,
  PageContent,
  PlaceRequest,
  SourceInfo,
} from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { richBlocks } from '../../../kernel/text/rich-blocks.ts';
import { correctableAs } from '../fixes/correctable.ts';
import { fixNotes } from '../fixes/fix-notes.ts';
import { sourceOf } from '../from-sources.ts';
import { placeAsJsonLd } from '../json-ld.ts';
import type { PlaceRecord } from '../model.ts';
import { ownAddress } from '../out/own-address.ts';
import { categoryPath, placePath } from '../paths.ts';
import { placeById } from '../place-store.ts';
import { placeName } from '../rows.ts';
import { scopeOf } from '../scope.ts';
import { type Say, sayIn } from '../texts.ts';
import { hostOf } from './event.ts';
import { pictureBlocks } from './picture.ts';
import { textIn } from './text-in.ts';

/** One place with two weeks of opening hours; null where there is none in reach of the place. */
export async function placePage(
  id: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place } = request;
  const scope = scopeOf(place, kernel.places);
  const known = await placeById(scope.keys, kernel.db, id);
  const source = known === null ? null : sourceOf(known, kernel);
  if (known === null || source === null) return null;
  const { record, ars } = known;
  const now = kernel.clock.now();
  const hours = hoursOf(record.openingHours, ars, now);
  const say = sayIn(request.language);
  const town = scope.whose(ars)?.name ?? null;
  const content = placeContent(record, { request, source, town, now, hours, ars });
  return {
    ...content,
    blocks: [...fixNotes(record.fixed, request, kernel), ...content.blocks],
    ...correctableAs('place', known, {
      ...{ title: placeName(record, say), url: null, source, places: kernel.places, say },
    }),
    ...ownAddress(placePath(id), ars, kernel),
  };
}

/** The page of a place, also of one that nobody has published yet. `town`: where it is not that of the page. */
export function placeContent(
  record: PlaceRecord,
  about: {
    request: PlaceRequest;
    source: SourceInfo;
    town: string | null;
    now: Temporal.Instant;
    hours: Hours;
    /** Where it lies; left out: in the place of the page. */
    ars?: string;
  },
): PageContent {
  const { source, town, now, hours, ars = about.request.place.ars } = about;
  const { place, language } = about.request;
  const say = sayIn(language);
  const kind = say(`one_${record.category}`);
  const text = textIn({ ...record, title: record.name }, language);
  return {
    title: placeName({ ...record, name: text.title }, say),
    ...(text.title !== null && { lang: text.titleLang }),
    description: [kind, record.address, town ?? place.name].filter((part) => part !== null).join(', '),
    blocks: [
      ...pictureBlocks(record.picture),
      { type: 'facts', rows: factRows(record, { say, town, kind }) },
      { type: 'heading', text: say('hours_heading') },
      ...hoursBlocks(hours, { solution: 'leisure', language, now, ars }),
      ...accessBlocks(record, say),
      ...(text.description.length === 0
        ? []
        : [
            { type: 'heading', text: say('about_heading') } satisfies Block,
            ...richBlocks(text.description, text.descriptionLang),
          ]),
      {
        type: 'list',
        items: [
          {
            text: say('category_title', { category: say(`category_${record.category}`), place: place.name }),
            page: categoryPath(record.category),
          },
        ],
      },
      { type: 'source', source },
    ],
    jsonLd: placeAsJsonLd(record, hours, {
      ...{ town: town ?? place.name, name: placeName(record, say), sources: [source] },
    }),
  };
}

/** In the words of the source. */
function accessBlocks({ access = [] }: PlaceRecord, say: Say): Block[] {
  if (access.length === 0) return [];
  const items = access.map((text) => ({ text, lang: FEED_LANGUAGE }));
  return [
    { type: 'heading', text: say('access_heading') },
    { type: 'list', items },
  ];
}

function factRows(
  record: PlaceRecord,
  { say, town, kind }: { say: Say; town: string | null; kind: string },
): FactRow[] {
  const row = (key: Parameters<Say>[0], value: string | null, href?: string): FactRow[] =>
    value === null ? [] : [{ label: say(key), value, ...(href !== undefined && { href }) }];
  const { website, phone } = record;
  return [
    ...row('row_category', kind),
    ...row('row_address', record.address).map((one) => ({ ...one, lang: FEED_LANGUAGE })),
    ...row('row_town', town),
    ...row('row_wheelchair', say(`wheelchair_${record.wheelchair}`)),
    ...row('row_fee', say(`answer_${record.free}`)),
    ...row('row_price', record.price ?? null).map((one) => ({ ...one, lang: FEED_LANGUAGE })),
    ...(website === null ? [] : row('row_website', hostOf(website), website)),
    ...row(
      'row_phone',
      phone,
      phone === null ? undefined : `tel:${phone.split(';')[0]?.replaceAll(/[^\d+]/g, '')}`,
    ),
  ];
}
