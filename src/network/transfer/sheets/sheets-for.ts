/** Fact sheets that fit a town, the best first, with each part of the score explained. */

import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';
import type { Field } from '../../../kernel/network/fields.ts';
import type { NetworkThing } from '../../../kernel/network/network-thing.ts';
import { type Size, sizeOf } from '../../../kernel/network/sizes.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { LikeText } from '../../../kernel/text/likeness.ts';
import { type Say, sayIn } from '../texts.ts';
import { searchThings } from '../things-of.ts';
import { type ComparedSheet, comparedSheets } from './compared-store.ts';
import { checkOf } from './known-references.ts';
import { findAlike } from './like-store.ts';
import { type Check, type Match, matchOf, type Part, type TownMeasure } from './matching.ts';
import { type Alike, problemLikeness } from './problem-likeness.ts';
import { ageOf, dayOf } from './sheet.ts';
import { publishedSheetsOf } from './sheet-store.ts';
import { lineOf } from './sheet-view.ts';
import type { SheetLine } from './sheets-api.ts';

export interface FittingAsk {
  ars: Ars;
  /** As somebody chose it; counts where no register knows the inhabitants. */
  size: Size;
  /** What is looked for; '' or left out: the town's open challenges. */
  words?: string;
  field?: Field | undefined;
  /** Solution of this house. */
  solution?: string | undefined;
  language: Language;
  limit: number;
}

export interface MatchedSheet extends SheetLine, Pick<Match, 'score' | 'known'> {
  parts: { part: Part; weight: number; value: number | null; words: string }[];
}

export interface Fitting {
  sheets: MatchedSheet[];
  /** What the town wants to solve, as far as it was compared. */
  challenges: readonly NetworkThing[];
  /** Size that counted. */
  size: Size;
}

/** Share of the weights below which a score is never shown without it: 100 % of little is not much. Own choice. */
export const MOSTLY_KNOWN = 0.6;

const MOST_CHALLENGES = 30;
const MOST_SHEETS = 2_000;

/** What is real stands before examples; a town's own sheets are left out. */
export async function sheetsFor(kernel: Kernel, ask: FittingAsk): Promise<Fitting> {
  const { ars, language, limit, words = '', field, solution } = ask;
  const { db, places } = kernel;
  const place = townOf(ars, places);
  const keys = places.keys(ars);
  const [all, challenges] = await Promise.all([
    comparedSheets(db, { field, solution }, MOST_SHEETS),
    words === '' ? challengesOf(kernel, keys, language) : [],
  ]);
  const others = all.filter((sheet) => sheet.ars === null || !keys.has(sheet.ars));
  const problems: readonly (LikeText & { field: string | null })[] =
    words === '' ? challenges : [{ title: words, text: '', field: null }];
  const alike = await findAlike(db, problems);
  const likeness = problemLikeness(
    others,
    problems.map((problem, index) => ({ field: problem.field, alike: alike[index] ?? [] })),
  );
  const checks = place === null ? new Map<string, Check>() : await checksAt(place, others, kernel);
  const town = measureOf(place, ask.size);
  const today = dayOf(kernel.clock.now());
  const scored = others.map((sheet): Scored => {
    const found = likeness.get(sheet.id);
    const looked = sheet.checks.map((check) => checks.get(check) ?? 'unknown');
    const age = ageOf(sheet, today);
    const match = matchOf({
      problem: problems.length === 0 ? null : (found?.value ?? 0),
      ...{ town, other: otherOf(sheet, kernel), checks: looked, evidence: sheet.evidence, age },
    });
    const like = found === undefined ? null : (challenges[found.problem]?.title ?? words);
    const by = found?.by ?? 'words';
    return {
      sheet,
      match,
      of: { sheet, like, by, looked, age, hasAsked: problems.length > 0, town: town.size },
    };
  });
  scored.sort(
    (a, b) =>
      Number(a.sheet.isExample) - Number(b.sheet.isExample) ||
      b.match.score - a.match.score ||
      (a.sheet.id < b.sheet.id ? -1 : 1),
  );
  const sheets = await explained(scored.slice(0, limit), language, kernel);
  return { sheets, challenges, size: town.size };
}

interface Scored {
  sheet: ComparedSheet;
  match: Match;
  of: Explained;
}

/** Those that are shown, read whole and put into words; what was withdrawn meanwhile is left out. */
async function explained(
  scored: readonly Scored[],
  language: Language,
  kernel: Kernel,
): Promise<MatchedSheet[]> {
  const say = sayIn(language);
  const found = await publishedSheetsOf(
    kernel.db,
    scored.map(({ sheet }) => sheet.id),
  );
  const byId = new Map(found.map((sheet) => [sheet.id, sheet]));
  return scored.flatMap(({ sheet: { id }, match: { score, known, parts }, of }) => {
    const sheet = byId.get(id);
    if (sheet === undefined) return [];
    return [
      {
        ...{ ...lineOf(sheet, language, kernel), score, known },
        parts: parts.map((one) => ({ ...one, words: wordsFor(one.part, one.value, of, say, language) })),
      },
    ];
  });
}

/** Open ones of the town; invented ones only where it has no others. */
async function challengesOf(
  kernel: Kernel,
  keys: Iterable<Ars>,
  language: Language,
): Promise<readonly NetworkThing[]> {
  const ask = { words: '', language, keys, isOpen: true, limit: MOST_CHALLENGES };
  const real = await searchThings(kernel, 'challenge', { ...ask, isExample: false });
  return real.length > 0 ? real : searchThings(kernel, 'challenge', { ...ask, isExample: true });
}

function measureOf(place: Place | null, size: Size): TownMeasure {
  const population = place?.population ?? null;
  return {
    size: population === null ? size : sizeOf(population),
    ...{ population, areaKm2: place?.areaKm2 ?? null },
  };
}

function otherOf({ ars, size }: ComparedSheet, { places }: Pick<Kernel, 'places'>): TownMeasure {
  return measureOf(ars === null ? null : townOf(ars, places), size);
}

/** Each prerequisite that some sheet names, looked up once at the town. */
async function checksAt(
  place: Place,
  sheets: readonly ComparedSheet[],
  kernel: Kernel,
): Promise<Map<string, Check>> {
  const names = new Set(sheets.flatMap(({ checks }) => checks));
  const found = await Promise.all(
    [...names].map(
      async (name) => [name, (await checkOf(name, kernel)?.check(place, kernel)) ?? 'unknown'] as const,
    ),
  );
  return new Map(found);
}

interface Explained {
  sheet: ComparedSheet;
  /** Title of the challenge that it is like, or the words asked for. */
  like: string | null;
  by: Alike['by'];
  looked: readonly Check[];
  age: number | null;
  hasAsked: boolean;
  town: Size;
}

function wordsFor(part: Part, value: number | null, of: Explained, say: Say, language: Language): string {
  if (part === 'problem') {
    if (!of.hasAsked) return say('sheet_match_problem_unknown');
    return of.like === null
      ? say('sheet_match_problem_none')
      : say(of.by === 'words' ? 'sheet_match_problem_like' : 'sheet_match_problem_field', { title: of.like });
  }
  if (part === 'size') {
    if (value === null) return say('sheet_match_size_unknown');
    return of.sheet.size === of.town ? say('sheet_match_size_same') : say('sheet_match_size_other');
  }
  if (part === 'prerequisites') {
    if (value === null) return say('sheet_match_prerequisites_unknown');
    const known = of.looked.filter((one) => one !== 'unknown');
    const met = known.filter((one) => one === 'met').length;
    return say('sheet_match_prerequisites_met', { met, all: known.length });
  }
  if (part === 'evidence') return say(`sheet_evidence_${of.sheet.evidence}`);
  return of.age === null
    ? say('sheet_verified_never')
    : say('sheet_match_age', { count: of.age, days: new Intl.NumberFormat(LOCALE[language]).format(of.age) });
}

/** The words of a search as part of an address: "Starkregen am Bach" → "starkregen-am-bach". */
export function slugOfWords(words: string): string {
  return fold(words)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
}
