/** A message of CAP → the warnings in it, or why not: the same for XML and JSON. Pure. */
import { plainLine, plainTextOf } from '../../text/rich-text.ts';
import { quoted } from '../clean-text.ts';
import type { Item } from '../connector.ts';
import {
  CERTAINTIES,
  SEVERITIES,
  URGENCIES,
  type Warning,
  type WarningArea,
  type WarningText,
} from '../warning.ts';
import type { CapArea, CapInfo, CapMessage } from './cap-message.ts';
import { circleOf, ringOf } from './shapes.ts';

const TYPES = { Alert: 'alert', Update: 'update', Cancel: 'cancel' } as const;
const MOST_WARNINGS = 50;
const MOST_AREAS = 2_000;
const MOST_REFERENCES = 200;
/** CAP leaves the language out where it is English; the services of Germany leave it out and write German. */
const DEFAULT_LANGUAGE = 'de';

type Notes = { code: string; reason: string }[];

/** `info` blocks of several languages are one warning; those of one language are several. */
export function* warningsOf(message: CapMessage, where: string): Generator<Item<Warning>> {
  const [identifier, sender] = [plainLine(message.identifier), plainLine(message.sender)];
  const name = `${sender},${identifier}`;
  const key = identifier === '' || name.length > 500 ? null : name;
  const fault = (code: string, reason: string) => ({ kind: 'fault' as const, where, key, code, reason });
  if (key === null)
    return yield fault('no-identifier', 'The message has no identifier: nobody could refer to it.');
  if (message.status !== 'Actual')
    return yield {
      ...{ kind: 'note', where, code: 'not-actual' },
      reason: `The message is of status ${quoted(message.status, 20)}: exercises, tests and drafts are not shown.`,
    };
  if (message.scope !== '' && message.scope !== 'Public')
    return yield {
      kind: 'note',
      where,
      code: 'not-public',
      reason: 'The message is not for the public: left out.',
    };
  const type = Object.entries(TYPES).find(([word]) => word === message.msgType)?.[1];
  if (type === undefined) {
    const reason = `${quoted(message.msgType, 20)} is no warning (Alert, Update, Cancel): left out.`;
    return yield { kind: 'note', where, code: 'no-warning', reason };
  }
  const sent = instantOf(message.sent);
  if (sent === null)
    return yield fault(
      'bad-time',
      `${quoted(message.sent, 40)} is no time: "sent" needs one with its offset.`,
    );
  const common = { identifier, sender, sent, type, references: referencesOf(message.references) };
  const parts = partsOf(message.infos);
  if (parts.length === 0 && type !== 'cancel')
    return yield fault('no-info', 'The message says nothing: it has no <info>.');
  if (parts.length === 0) {
    const nothing = {
      severity: 'unknown',
      urgency: 'unknown',
      certainty: 'unknown',
      issuer: null,
      onset: null,
    } as const;
    return yield {
      kind: 'value',
      key,
      where,
      value: { ...common, ...nothing, expires: null, texts: {}, areas: [], web: null },
    };
  }
  if (parts.length > MOST_WARNINGS)
    return yield fault('too-many', `The message holds more than ${MOST_WARNINGS} warnings.`);
  for (const [index, infos] of parts.entries()) {
    const notes: Notes = [];
    const value = { ...common, ...contentOf(infos, notes) };
    const own = index === 0 ? key : `${key}#${index + 1}`;
    if (type !== 'cancel' && Object.keys(value.texts).length === 0)
      yield {
        kind: 'fault',
        where,
        key: own,
        code: 'no-text',
        reason: 'The warning has neither headline nor event.',
      };
    else yield { kind: 'value', key: own, where, value, ...(notes.length > 0 && { notes }) };
  }
}

/** The nth block of each language belongs to the nth of the first language. */
function partsOf(infos: readonly CapInfo[]): CapInfo[][] {
  const byLanguage = [...Map.groupBy(infos, (info) => languageOf(info)).values()];
  const [first = []] = byLanguage;
  return first.map((_, index) => byLanguage.flatMap((some) => some[index] ?? []));
}

function contentOf(infos: readonly CapInfo[], notes: Notes) {
  const [first] = infos;
  if (first === undefined) throw new Error('a part has at least one block');
  const texts: Record<string, WarningText> = {};
  for (const info of infos) {
    const text = textOf(info);
    if (text.headline !== '') texts[languageOf(info)] ??= text;
  }
  const time = (text: string, what: string) => {
    const instant = text === '' ? null : instantOf(text);
    if (text !== '' && instant === null)
      notes.push({ code: 'bad-time', reason: `${quoted(text, 40)} is no time for ${what}: left out.` });
    return instant;
  };
  const onset = time(first.onset, '"onset"') ?? time(first.effective, '"effective"');
  const expires = time(first.expires, '"expires"');
  const issuer = cut(plainLine(first.senderName), 200);
  return {
    severity: oneOf(SEVERITIES, first.severity),
    urgency: oneOf(URGENCIES, first.urgency),
    certainty: oneOf(CERTAINTIES, first.certainty),
    issuer: issuer === '' ? null : issuer,
    ...{ onset, expires, texts },
    areas: areasOf(first.areas, notes),
    web: webAddress(first.web),
  };
}

function textOf(info: CapInfo): WarningText {
  const event = cut(plainTextOf(info.event), 200);
  const headline = cut(plainTextOf(info.headline), 300);
  return {
    event,
    headline: headline === '' ? event : headline,
    description: cut(info.description.toWellFormed(), 10_000),
    instruction: cut(info.instruction.toWellFormed(), 10_000),
  };
}

function areasOf(areas: readonly CapArea[], notes: Notes): WarningArea[] {
  if (areas.length > MOST_AREAS)
    notes.push({
      code: 'too-many-areas',
      reason: `Only the first ${MOST_AREAS} of ${areas.length} areas were taken.`,
    });
  let odd = 0;
  const found = areas.slice(0, MOST_AREAS).map((area) => {
    const polygons = area.polygons.flatMap((text) => {
      const ring = ringOf(text);
      if (ring === null) odd += 1;
      return ring === null ? [] : [ring];
    });
    const circles = area.circles.flatMap((text) => {
      const circle = circleOf(text);
      if (circle === null) odd += 1;
      return circle === null ? [] : [circle];
    });
    const codes = area.geocodes.flatMap(({ valueName, value }) => {
      const code = plainLine(value);
      return code === '' || code.length > 100 ? [] : [{ list: cut(plainLine(valueName), 100), code }];
    });
    return { name: cut(plainLine(area.areaDesc), 300), codes, polygons, circles };
  });
  if (odd > 0)
    notes.push({ code: 'bad-shape', reason: `${odd} polygons or circles are none and were left out.` });
  return found;
}

/** "sender,identifier,sent sender,identifier,sent", each once, the oldest first as far as their times say. */
function referencesOf(text: string): Warning['references'] {
  const found = text
    .trim()
    .split(/\s+/)
    .slice(0, MOST_REFERENCES)
    .flatMap((one) => {
      const [sender = '', identifier = '', sent = ''] = one.split(',').map(plainLine);
      return identifier === '' ? [] : [{ sender, identifier, sent: instantOf(sent) ?? '' }];
    })
    .toSorted((a, b) => (a.sent < b.sent ? -1 : a.sent > b.sent ? 1 : 0));
  const seen = new Set<string>();
  return found.flatMap(({ sender, identifier }) => {
    const name = `${sender},${identifier}`;
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ sender, identifier }];
  });
}

function languageOf({ language }: CapInfo): string {
  const code = language.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(code) ? code : DEFAULT_LANGUAGE;
}

/** Times of CAP carry their offset; "-00:00" is UTC. */
function instantOf(text: string): string | null {
  const trimmed = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/.test(trimmed))
    return null;
  try {
    return Temporal.Instant.from(trimmed.replace(/-00:00$/, 'Z')).toString({ smallestUnit: 'second' });
  } catch (error) {
    if (error instanceof RangeError) return null; // the 31st of February
    throw error;
  }
}

function oneOf<Word extends string>(words: readonly (Word | 'unknown')[], text: string): Word | 'unknown' {
  return words.find((word) => word === text.trim().toLowerCase()) ?? 'unknown';
}

/** Also "www.example.org", as messages write it. */
function webAddress(text: string): string | null {
  const trimmed = text.trim();
  const url = URL.parse(/^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return null;
  return url.href.length <= 2_000 ? url.href : null;
}

function cut(text: string, most: number): string {
  return text.length <= most
    ? text.toWellFormed()
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}
