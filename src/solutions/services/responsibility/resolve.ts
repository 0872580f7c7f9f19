/**
 * Who is responsible for a service at a place: all competences whose area is the place or a unit above it, valid today,
 * by role; within a role the nearest level wins; several of the nearest level are all listed, never one picked. Pure.
 */

import { fold } from '../../../kernel/places/fold.ts';
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type { OfficeRow } from '../store/rows.ts';
import { isValidOn, type Span } from './is-valid-on.ts';
import type { Responsibility, ResponsibleUnit, RoleAnswer, SubArea } from './responsibility.ts';

/** A line of competence of a unit, with the unit where the source has it. */
export interface UnitCompetence extends Span {
  /** Where it counts; of any age. */
  area: Ars;
  subArea: SubArea | null;
  role: { code: string | null; name: string | null };
  /** Key of the unit within owner and family, and whose it is: the same key of another owner is another unit. */
  holder: { key: string; of: string };
  office: OfficeRow | null;
}

export interface Question {
  /** The place and the units above it, nearest first, each with the keys it ever had. */
  chain: readonly { unit: Place; keys: readonly Ars[] }[];
  /** Civil date of today in Germany. */
  today: string;
  /** Key of the part of the place that somebody chose; null: none. */
  chosenArea: string | null;
  /** Whether any feed here describes the service at all. */
  isDescribed: boolean;
  /** Who says that a Land has no such service; null: nobody. */
  absent: { land: Place; said: { by: string; until: string | null } } | null;
}

interface Candidate extends ResponsibleUnit {
  level: number;
  role: UnitCompetence['role'];
  of: string;
  isHidden: boolean;
}

/** The official German word for the role that answers (handbook: `role: "Zuständige Stelle"`). */
const FIRST_ROLE = fold('Zuständige Stelle');

export function resolve(competences: readonly UnitCompetence[], question: Question): Responsibility {
  const { absent, chain, isDescribed } = question;
  const all = competences.flatMap((one) => candidateOf(one, question) ?? []);
  const shown = all.filter(({ isHidden }) => !isHidden);
  const roles = [...Map.groupBy(shown, ({ role }) => roleKey(role)).values()]
    .map((same) => answerOf(same, question.chosenArea))
    // A role of which every unit is a bare key helps nobody.
    .filter(({ units }) => units.some(({ office }) => office !== null))
    .sort(byRole);
  const landLevel = absent === null ? -1 : chain.findIndex(({ unit }) => unit.ars === absent.land.ars);
  const isContradicted = shown.some(({ level, office }) => level <= landLevel && office !== null);
  if (absent !== null && !isContradicted) return { kind: 'absent', ...absent };
  const [first, ...others] = roles;
  if (first !== undefined) {
    const isOne = first.units.length === 1 && isForAll(first.units[0], question.chosenArea);
    return { kind: isOne ? 'found' : 'several', roles: [first, ...others] };
  }
  if (all.length > shown.length) return { kind: 'unknown', reason: 'not-public' };
  return { kind: 'unknown', reason: isDescribed ? 'not-in-source' : 'no-source' };
}

/** null: it counts elsewhere, or not today. */
function candidateOf(
  { area, subArea, role, holder, office, ...span }: UnitCompetence,
  { chain, today }: Question,
): Candidate | null {
  const level = chain.findIndex(({ keys }) => keys.includes(area));
  const unit = chain[level]?.unit;
  if (unit === undefined || !isValidOn(today, [span])) return null;
  if (office !== null && !isValidOn(today, office.record.validity)) return null;
  // A part of nobody knows which place: of a county, a Land or the federation.
  if (subArea !== null && !unit.levels.includes('municipality')) return null;
  const isHidden = office !== null && !office.record.isPublic;
  return { key: holder.key, of: holder.of, office, area: unit, subArea, level, role, isHidden };
}

function answerOf(same: readonly Candidate[], chosen: string | null): RoleAnswer {
  const nearest = Math.min(...same.map(({ level }) => level));
  const near = same.filter(({ level }) => level === nearest);
  const inPart = chosen === null ? [] : near.filter(({ subArea }) => subArea?.key === chosen);
  const whole = near.filter(({ subArea }) => subArea === null);
  const counted = chosen === null ? near : inPart.length > 0 ? inPart : whole.length > 0 ? whole : near;
  return {
    role: roleOf(same),
    units: mergeUnits(counted).map(({ key, office, area, subArea }) => ({ key, office, area, subArea })),
  };
}

/**
 * Each unit once for each part, and once alone where it is for the whole; where two lines say the same, the one whose
 * unit is known. In an order that does not change.
 */
function mergeUnits(candidates: readonly Candidate[]): Candidate[] {
  const knownLast = candidates.toSorted((a, b) => Number(a.office !== null) - Number(b.office !== null));
  const byUnit = Map.groupBy(knownLast, ({ key, of }) => `${of} ${key}`);
  const units = [...byUnit.values()].flatMap((same) => {
    const whole = same.findLast(({ subArea }) => subArea === null);
    if (whole !== undefined) return [whole];
    return [...new Map(same.map((one) => [one.subArea?.key, one])).values()];
  });
  return units.sort(
    (a, b) =>
      compare(a.subArea?.name ?? a.subArea?.key ?? '', b.subArea?.name ?? b.subArea?.key ?? '') ||
      compare(nameOf(a), nameOf(b)) ||
      compare(`${a.of} ${a.key}`, `${b.of} ${b.key}`),
  );
}

/** One unit for a part of the place is no answer for the whole, unless that part was chosen. */
function isForAll(unit: ResponsibleUnit | undefined, chosen: string | null): boolean {
  return unit !== undefined && (unit.subArea === null || unit.subArea.key === chosen);
}

/** The same role by its code, else by its name. */
function roleKey({ code, name }: UnitCompetence['role']): string {
  if (code !== null) return `code ${code}`;
  return name === null ? '' : `name ${fold(name)}`;
}

/** The same code may stand with and without a name. */
function roleOf(same: readonly Candidate[]): RoleAnswer['role'] {
  const names = same.flatMap(({ role }) => role.name ?? []).sort();
  return { code: same[0]?.role.code ?? null, name: names[0] ?? null };
}

function byRole(a: RoleAnswer, b: RoleAnswer): number {
  return compare(rank(a.role), rank(b.role));
}

/** What is named the responsible body comes first, then codes in their order, then names, then what says nothing. */
function rank({ code, name }: RoleAnswer['role']): string {
  if (name !== null && fold(name) === FIRST_ROLE) return '0';
  if (code !== null) return `1 ${code}`;
  return name === null ? '3' : `2 ${fold(name)}`;
}

function nameOf({ office, key }: ResponsibleUnit): string {
  return office === null ? `￿${key}` : fold(office.record.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
