/**
 * How well a fact sheet fits a town (handbook, competence centre, section 3): 0.35 likeness of the problem, 0.25 of size
 * and density, 0.20 prerequisites met, 0.10 evidence, 0.10 freshness. What nobody knows on either side is no part of the
 * score: it is then reckoned over the known parts alone, and says over how many of the weights. Pure.
 */
import { SIZES, type Size } from '../../../kernel/network/sizes.ts';
import type { Evidence } from './sheet-model.ts';
import { STALE_DAYS } from './sheet-model.ts';

export const PARTS = ['problem', 'size', 'prerequisites', 'evidence', 'freshness'] as const;
export type Part = (typeof PARTS)[number];

export const WEIGHTS: Readonly<Record<Part, number>> = {
  ...{ problem: 0.35, size: 0.25, prerequisites: 0.2, evidence: 0.1, freshness: 0.1 },
};
/** Days after which a sheet that nobody confirmed is worth nothing: twice as long again as it was fresh. */
export const WORTHLESS_DAYS = 549;

/** What is known of a town's size; null, or `unknown`: no register says. */
export interface TownMeasure {
  size: Size;
  population: number | null;
  areaKm2: number | null;
}

export type Check = 'met' | 'unmet' | 'unknown';

export interface Compared {
  /** 0–1; null: the town has said nothing of what it wants to solve. */
  problem: number | null;
  town: TownMeasure;
  other: TownMeasure;
  /** Of those prerequisites of the sheet that a program can look up. */
  checks: readonly Check[];
  evidence: Evidence;
  /** Days since somebody confirmed it; null: nobody ever did. */
  age: number | null;
}

export interface PartScore {
  part: Part;
  weight: number;
  /** 0–1; null: not known. */
  value: number | null;
}

export interface Match {
  /** 0–1 over the known parts. */
  score: number;
  /** Sum of the weights of the known parts, 0–1. */
  known: number;
  parts: PartScore[];
}

export function matchOf(compared: Compared): Match {
  const values: Readonly<Record<Part, number | null>> = {
    problem: compared.problem,
    size: sizePart(compared.town, compared.other),
    prerequisites: checksPart(compared.checks),
    evidence: compared.evidence / 3,
    freshness: freshnessPart(compared.age),
  };
  const parts = PARTS.map((part): PartScore => ({ part, weight: WEIGHTS[part], value: values[part] }));
  const known = sum(parts.map(({ weight, value }) => (value === null ? 0 : weight)));
  const reached = sum(parts.map(({ weight, value }) => weight * (value ?? 0)));
  // Evidence and freshness are always known, so there is something to divide by.
  return { score: round(reached / known), known: round(known), parts };
}

/**
 * Size, by inhabitants where both are known, else by class (the same 1, the next one 0.5); and density where both have
 * inhabitants and an area. Where both can be told, each counts half. null: neither can.
 */
export function sizePart(town: TownMeasure, other: TownMeasure): number | null {
  const size = sizeLikeness(town, other);
  const density = densityLikeness(town, other);
  if (size === null || density === null) return size ?? density;
  return (size + density) / 2;
}

export function sizeLikeness(town: TownMeasure, other: TownMeasure): number | null {
  if (isFigure(town.population) && isFigure(other.population))
    return logLikeness(town.population, other.population);
  if (town.size === 'unknown' || other.size === 'unknown') return null;
  const apart = Math.abs(SIZES.indexOf(town.size) - SIZES.indexOf(other.size));
  if (apart === 0) return 1;
  return apart === 1 ? 0.5 : 0;
}

export function densityLikeness(town: TownMeasure, other: TownMeasure): number | null {
  if (!isFigure(town.population) || !isFigure(town.areaKm2)) return null;
  if (!isFigure(other.population) || !isFigure(other.areaKm2)) return null;
  return logLikeness(town.population / town.areaKm2, other.population / other.areaKm2);
}

/** Share of those that could be looked up; null: none could. */
export function checksPart(checks: readonly Check[]): number | null {
  const known = checks.filter((one) => one !== 'unknown');
  return known.length === 0 ? null : known.filter((one) => one === 'met').length / known.length;
}

/** Whole until it is stale, then falling evenly to nothing. */
export function freshnessPart(age: number | null): number {
  if (age === null) return 0;
  if (age <= STALE_DAYS) return 1;
  return Math.max(0, (WORTHLESS_DAYS - age) / (WORTHLESS_DAYS - STALE_DAYS));
}

/** 1 for equal ones, 0 from a hundredfold on. */
function logLikeness(one: number, other: number): number {
  return Math.max(0, 1 - Math.abs(Math.log10(one) - Math.log10(other)) / 2);
}

function isFigure(value: number | null): value is number {
  return value !== null && value > 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
