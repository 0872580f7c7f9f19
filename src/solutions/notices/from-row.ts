import type { ReadValue } from '../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../kernel/sources/intake.ts';
import type { MappedRow } from '../../kernel/sources/mapped-row.ts';
import { placeOfPoint } from '../../kernel/sources/place-of-point.ts';
import { plainLine, richTextOf } from '../../kernel/text/rich-text.ts';
import { announcementOf } from './announcement.ts';
import type { NoticeKind, NoticeRecord } from './model.ts';
import { readMoment } from './read-moment.ts';

/** Columns that a mapping may fill → whether it must. */
export const NOTICE_FIELDS = {
  title: 'required',
  text: 'optional',
  kind: 'optional',
  area: 'optional',
  from: 'required',
  until: 'optional',
  url: 'optional',
} as const;

/** A row of a table or a feature with our names on its columns. */
export function noticeOfRow(
  { key, value: { fields, point } }: ReadValue<MappedRow>,
  { source, places }: Pick<MapContext, 'source' | 'places'>,
): MapResult<NoticeRecord> {
  const fault = (code: string, reason: string) => ({ fault: { code, reason } });
  const title = plainLine(fields.title ?? '').slice(0, 300);
  if (title === '') return fault('no-title', 'The title is empty: say in a few words what is disturbed.');
  const from = readMoment(fields.from ?? '', 'start');
  if (from === null)
    return fault('bad-time', `"${short(fields.from)}" is no beginning: write it like 25.11.2026 08:00.`);
  const until = fields.until === undefined ? null : readMoment(fields.until, 'end');
  if (until === null && fields.until !== undefined)
    return fault('bad-time', `"${short(fields.until)}" is no end: write it like 25.11.2026 18:00.`);
  if (until !== null && Date.parse(until) <= Date.parse(from))
    return fault('ends-before-it-begins', 'The end is not after the beginning.');
  const found = point === null ? { ars: source.ownerArs } : placeOfPoint(point, places);
  if ('fault' in found) return found;

  const notes: { code: string; reason: string }[] = [];
  const kind = kindOf(fields.kind);
  if (kind === null)
    notes.push({ code: 'unknown-kind', reason: `"${short(fields.kind)}" is no kind: shown as "other".` });
  const url = webAddress(fields.url);
  if (url === null && fields.url !== undefined)
    notes.push({ code: 'bad-url', reason: `"${short(fields.url)}" is no web address: left out.` });
  const area = plainLine(fields.area ?? '').slice(0, 300);
  return {
    ars: found.ars,
    record: {
      ...{ kind: kind ?? 'other', title, text: [...richTextOf(fields.text ?? '')] },
      ...{ area: area === '' ? null : area, from, until, url },
    },
    validFrom: from,
    validUntil: until,
    notes,
    tell: announcementOf({ title, area, until, text: richTextOf(fields.text ?? '') }, key),
  };
}

/** Words for each kind as feeds write them, in both languages. */
const WORDS: readonly (readonly [RegExp, NoticeKind])[] = [
  [/wasser|water|kanal/i, 'water'],
  [/strom|power|energie/i, 'power'],
  [/verkehr|traffic|sperrung|baustelle|umleitung|bahn|bus/i, 'traffic'],
  [/wetter|weather|sturm|unwetter|hochwasser/i, 'weather'],
  [/amt|office|verwaltung|bürgerbüro|rathaus/i, 'office'],
  [/^(sonstiges|other)$/i, 'other'],
];

function kindOf(text: string | undefined): NoticeKind | null {
  if (text === undefined) return 'other';
  if (/hochwasser/i.test(text)) return 'weather';
  return WORDS.find(([words]) => words.test(text))?.[1] ?? null;
}

function webAddress(text: string | undefined): string | null {
  const url = text === undefined ? null : URL.parse(text.trim());
  return url !== null && /^https?:$/.test(url.protocol) && url.href.length <= 2000 ? url.href : null;
}

function short(text = ''): string {
  return plainLine(text).slice(0, 60);
}
