/** Lists of dates and their addresses: a span of time, answered questions, a page. Pure; the phone may use it. */

/** Spans with a name; `termine` is everything from now on. */
export const SPANS = ['heute', 'heute-abend', 'wochenende', 'termine'] as const;
export type SpanName = (typeof SPANS)[number];

/** What is asked of an event, in the order in which it stands in an address. */
export const QUESTIONS = ['familie', 'kostenlos', 'barrierefrei', 'drinnen'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Which field of a record answers a question, and which column. */
export const FIELD_OF = {
  familie: 'family',
  kostenlos: 'free',
  barrierefrei: 'barrierFree',
  drinnen: 'indoors',
} as const satisfies Record<Question, string>;
export const COLUMN_OF = {
  familie: 'family',
  kostenlos: 'free',
  barrierefrei: 'barrier_free',
  drinnen: 'indoors',
} as const satisfies Record<Question, string>;

/** Civil dates in Germany, both included. */
export interface Days {
  first: string;
  last: string;
}

export interface DateList {
  span: SpanName | Days;
  questions: readonly Question[];
  /** Without the neighbours. */
  own: boolean;
  /** Without what nobody says. */
  sure: boolean;
  page: number;
}

/** More days are no span that somebody looks through. */
export const LONGEST_DAYS = 366;
const OWN = 'hier';
const SURE = 'sicher';

/** A list of a span, with what else is wanted of it. */
export function dateList(span: DateList['span'], more: Partial<DateList> = {}): DateList {
  return { span, questions: [], own: false, sure: false, page: 1, ...more };
}

/**
 * "heute", "heute-abend/familie-kostenlos", "kostenlos" (of all dates), "2026-12-24--2026-12-31/2": each list has one
 * address. Below `freizeit/`.
 */
export function listRest(list: DateList): string {
  const answers = answersPart(list);
  const span = typeof list.span === 'string' ? list.span : `${list.span.first}--${list.span.last}`;
  return [
    ...(span === 'termine' && answers !== '' ? [] : [span]),
    ...(answers === '' ? [] : [answers]),
    ...(list.page > 1 ? [String(list.page)] : []),
  ].join('/');
}

/** The list at such an address; null for what is none, also for a second way to write one. */
export function listOf(rest: string): DateList | null {
  const parts = rest.split('/');
  const span = spanOf(parts[0] ?? '');
  if (span !== null) parts.shift();
  const answers = answersOf(parts[0] ?? '');
  if (answers !== null) parts.shift();
  const page = parts.length === 0 ? 1 : Number(parts[0]);
  if (span === null && answers === null) return null;
  if (parts.length > 1 || !Number.isInteger(page) || page < 1 || page > 9999) return null;
  const list = dateList(span ?? 'termine', { ...answers, page });
  return listRest(list) === rest ? list : null;
}

function answersPart({ questions, own, sure }: DateList): string {
  const asked = QUESTIONS.filter((one) => questions.includes(one));
  return [...asked, ...(own ? [OWN] : []), ...(sure ? [SURE] : [])].join('-');
}

function answersOf(part: string): Pick<DateList, 'questions' | 'own' | 'sure'> | null {
  const words = part.split('-');
  const questions = QUESTIONS.filter((one) => words.includes(one));
  const [own, sure] = [words.includes(OWN), words.includes(SURE)];
  const count = questions.length + Number(own) + Number(sure);
  return count === 0 || count !== words.length ? null : { questions, own, sure };
}

function spanOf(part: string): DateList['span'] | null {
  const named = SPANS.find((one) => one === part);
  if (named !== undefined) return named;
  const [, first, last] = /^(\d{4}-\d\d-\d\d)--(\d{4}-\d\d-\d\d)$/.exec(part) ?? [];
  return first === undefined || last === undefined || !isSpan({ first, last }) ? null : { first, last };
}

/** Days that exist, in order, and not too many. */
export function isSpan({ first, last }: Days): boolean {
  const [from, until] = [first, last].map((day) => new Date(`${day}T00:00:00Z`));
  if (from === undefined || until === undefined) return false;
  const isDay = (date: Date, text: string) =>
    !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
  const days = (until.getTime() - from.getTime()) / 86_400_000;
  return isDay(from, first) && isDay(until, last) && days >= 0 && days < LONGEST_DAYS;
}
