import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { richBlocks } from '../../../kernel/text/rich-blocks.ts';
import { correctableAs } from '../fixes/correctable.ts';
import { sourceOf } from '../from-sources.ts';
import { toursPath } from '../paths.ts';
import { scopeOf } from '../scope.ts';
import { type Say, sayIn } from '../texts.ts';
import { lengthInWords } from './figures.ts';
import { profileBlocks } from './profile-blocks.ts';
import { tourFacts } from './tour-facts.ts';
import type { TourRecord } from './tour-model.ts';
import { tourById } from './tour-store.ts';
import { trackBlocks } from './track-blocks.ts';

/** One tour with its line and heights; null where there is none that passes the place or one next to it. */
export async function tourPage(
  id: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const known = await tourById(scopeOf(place, kernel.places).keys, kernel.db, id);
  const source = known === null ? null : sourceOf(known, kernel);
  if (known === null || source === null) return null;
  const { record } = known;
  const texts = textsOf(record, language);
  const say = sayIn(language);
  const town = kernel.places.resolve(known.ars);
  const names = {
    kind: say(`tour_kind_${record.kind}`),
    length: lengthInWords(record.length, language),
    place: town.kind === 'current' || town.kind === 'moved' ? town.place.name : place.name,
  };
  return {
    title: texts.title,
    lang: texts.lang,
    description: say('tour_about', names),
    blocks: [
      { type: 'facts', rows: tourFacts(record, { say, language, places: kernel.places }) },
      ...trackBlocks(record, { say, language }),
      ...profileBlocks(record, { say, language }),
      ...stopBlocks(record, say, (metres) => lengthInWords(metres, language)),
      ...(texts.description.length === 0
        ? []
        : [
            { type: 'heading', text: say('tour_about_heading') } satisfies Block,
            ...richBlocks(texts.description, texts.lang),
          ]),
      { type: 'heading', text: say('tour_way_heading') },
      { type: 'list', items: takeAlong(id, record, request, source.example === true) },
      { type: 'list', items: [{ text: say('tours_back', { place: place.name }), page: toursPath() }] },
      { type: 'source', source },
    ],
    ...correctableAs('tour', known, {
      ...{ title: texts.title, url: null, source, places: kernel.places, say },
    }),
  };
}

/** In the wanted language where the source has it, else in that of feeds. */
function textsOf({ title, description, translations }: TourRecord, language: Language) {
  const wanted = fullLanguage(language);
  const translated = translations?.[wanted];
  return translated === undefined
    ? { title, description, lang: FEED_LANGUAGE }
    : { ...translated, lang: wanted };
}

function stopBlocks({ stops }: TourRecord, say: Say, inWords: (metres: number) => string): Block[] {
  if (stops.length === 0) return [];
  const items = stops.map(({ name, description, at }): ListItem => {
    const way = at < 20 ? say('tour_stop_start') : say('tour_stop_at', { length: inWords(at) });
    return { text: name, lang: FEED_LANGUAGE, note: description === '' ? way : `${way} · ${description}` };
  });
  return [
    { type: 'heading', text: say('tour_stops_heading') },
    { type: 'list', look: 'ordered', items },
  ];
}

/** The way to its start (`geo:`, RFC 5870; OpenStreetMap only when somebody follows the link), and its line as files. */
function takeAlong(
  id: string,
  { start }: TourRecord,
  { place, language }: PlaceRequest,
  isExample: boolean,
): ListItem[] {
  const say = sayIn(language);
  // About ten centimetres; more would only look exact.
  const [lat, lon] = [start.lat, start.lon].map((one) => Number(one.toFixed(6)));
  const query = new URLSearchParams({ ars: place.ars, ...(isExample && { examples: 'yes' }) });
  const file = (kind: string) => `/api/leisure/tours/${id}/${kind}?${query}`;
  return [
    { text: say('tour_way_app'), href: `geo:${lat},${lon}` },
    {
      text: say('tour_way_osm'),
      href: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`,
      note: say('tour_way_osm_note'),
    },
    { text: say('tour_gpx'), href: file('gpx'), note: say('tour_gpx_note') },
    { text: say('tour_geojson'), href: file('geojson'), note: say('tour_geojson_note') },
  ];
}
