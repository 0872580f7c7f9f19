import { hoursBlocks } from '../../../kernel/calendar/hours/hours-blocks.ts';
import { hoursOf } from '../../../kernel/calendar/hours/known-hours.ts';
import type { Block, FactRow, PageContent, PlaceRequest, SourceInfo } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { type Say, sayIn } from '../texts.ts';
import type { PointRecord } from './point-model.ts';
import { pointName, takesInWords } from './point-words.ts';
import { pointsPath } from './points-path.ts';
import { wayThere } from './way-there.ts';

/** The page of a collection point, also of one that nobody has published yet. `town`: where it is not that of the page. */
export function pointContent(
  record: PointRecord,
  about: {
    request: PlaceRequest;
    source: SourceInfo;
    town: string | null;
    now: Temporal.Instant;
    ars: string;
  },
): PageContent {
  const { source, town, now, ars } = about;
  const { place, language } = about.request;
  const say = sayIn(language);
  const name = pointName(record, say);
  return {
    title: name.text,
    ...(name.lang !== undefined && { lang: name.lang }),
    description: [takesInWords(record, say), record.address, town ?? place.name]
      .filter((part) => part !== null)
      .join(' · '),
    blocks: [
      { type: 'facts', rows: factRows(record, { say, town }) },
      ...(record.openingHours === null && record.kind === 'container'
        ? []
        : [
            { type: 'heading', text: say('point_hours') } satisfies Block,
            ...hoursBlocks(hoursOf(record.openingHours, ars, now), { solution: 'waste', language, now, ars }),
          ]),
      ...wayThere(record, say),
      ...takenBlocks(record, say),
      { type: 'list', items: [{ text: say('points_back'), page: pointsPath() }] },
      { type: 'source', source },
    ],
  };
}

/** Where else the same is taken. */
function takenBlocks({ fractions }: PointRecord, say: Say): Block[] {
  if (fractions.length === 0) return [];
  return [
    {
      type: 'list',
      look: 'chips',
      label: say('points_link'),
      items: fractions.map((one) => ({ text: say(`fraction_${one}`), page: pointsPath(one) })),
    },
  ];
}

function factRows(record: PointRecord, { say, town }: { say: Say; town: string | null }): FactRow[] {
  const { address, operator, note, website, phone, wheelchair } = record;
  const theirs = (key: Parameters<Say>[0], value: string | null): FactRow[] =>
    value === null ? [] : [{ label: say(key), value, lang: FEED_LANGUAGE }];
  return [
    { label: say('point_kind'), value: say(`point_${record.kind}`) },
    { label: say('point_takes'), value: takesInWords(record, say) ?? say('point_takes_unknown') },
    ...theirs('point_address', address),
    ...(town === null ? [] : [{ label: say('point_town'), value: town }]),
    { label: say('point_wheelchair'), value: say(`point_wheelchair_${wheelchair}`) },
    ...theirs('point_operator', operator),
    ...theirs('point_about', note),
    ...(website === null
      ? []
      : [{ label: say('point_website'), value: new URL(website).hostname, href: website }]),
    ...(phone === null
      ? []
      : [
          {
            label: say('point_phone'),
            value: phone,
            href: `tel:${phone.split(';')[0]?.replaceAll(/[^\d+]/g, '')}`,
          },
        ]),
  ];
}
