/** By what a pilot is judged: chosen and measured before it runs, written down while it does. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { type Editing, onPilot } from './edit-pilot.ts';
import { findMeasure, nameOfKpi } from './find-measure.ts';
import { deleteKpi, type Kpi, type KpiWords, kpisOf, putKpi } from './kpi-store.ts';
import { type How, isStarted, MOST } from './pilot.ts';
import { requireBaseline } from './pilot-guards.ts';
import {
  pilotBaselineAhead,
  pilotBaselineEmpty,
  pilotHowUnfit,
  pilotKpisSettled,
  pilotKpiUnknown,
  pilotMeasureNow,
  pilotMeasureUnknown,
  pilotMost,
  pilotNotAWeek,
  pilotNotByHand,
  pilotOnlyByHand,
} from './pilot-problems.ts';
import { readBefore } from './read-measures.ts';
import { clearReadings, deleteReading, type NewReading, putReadings, readingsOf } from './reading-store.ts';
import { refreshBaseline } from './refresh-baseline.ts';
import { isWeek, type Span } from './weeks.ts';

export interface KpiForm {
  /** null: the town counts it itself. */
  measure: string | null;
  name: string;
  unit: string;
  better: KpiWords['better'];
  how: How;
  target: number | null;
}

/**
 * Sent twice it is one; another way to measure it begins anew. Throws `pilot-kpis-settled` (409), `pilot-measure-unknown`,
 * `pilot-how-unfit`, `pilot-most`.
 */
export function chooseKpi(
  kernel: Kernel,
  editing: Editing,
  { kpi, form }: { kpi: string; form: KpiForm },
): Promise<void> {
  return onPilot(kernel, editing, 'pilot.changed', async (trx, { project, now }) => {
    if (isStarted(project.state)) throw pilotKpisSettled();
    const words = wordsOf(kernel, project.solution, form);
    const before = (await kpisOf(trx, project.id)).find(({ id }) => id === kpi);
    if (before !== undefined && isMoved(before, words)) await clearReadings(trx, kpi, null);
    await putKpi(trx, { id: kpi, project: project.id, words }, now);
    const all = await kpisOf(trx, project.id);
    if (all.length > MOST.kpis) throw pilotMost();
    const kept = all.find(({ id }) => id === kpi);
    if (kept === undefined) throw pilotKpiUnknown();
    await refreshBaseline(trx, kept, { ars: project.ars, now, places: kernel.places });
  });
}

export function dropKpi(kernel: Kernel, editing: Editing, kpi: string): Promise<void> {
  return onPilot(kernel, editing, 'pilot.changed', (trx, { project }) => {
    if (isStarted(project.state)) throw pilotKpisSettled();
    return deleteKpi(trx, project.id, kpi);
  });
}

/**
 * Asks a measure of the house about days before the pilot, in place of what was asked before. Throws
 * `pilot-measure-now`, `pilot-baseline-ahead`, `pilot-baseline-late`, `pilot-baseline-empty`.
 */
export function measureBaseline(
  kernel: Kernel,
  editing: Editing,
  { kpi: id, window }: { kpi: string; window: Span },
): Promise<void> {
  return onPilot(kernel, editing, 'pilot.measured', async (trx, { project, pilot, now }) => {
    if (isStarted(project.state)) throw pilotKpisSettled();
    const kpi = await requireKpi(trx, project.id, id);
    const measure = findMeasure(kernel, kpi);
    if (measure === null) throw pilotOnlyByHand();
    if (measure.past === 'now') throw pilotMeasureNow(nameOfKpi(kernel, kpi));
    if (window.to >= civilDate(now).toString()) throw pilotBaselineAhead();
    requireEarly(kpi, window, pilot.startsOn, kernel);
    const asked = { kpi, ars: project.ars, comparisonArs: pilot.comparisonArs, readings: [], now };
    const found = await readBefore(asked, window, kernel);
    if (!found.some(({ place, value }) => place === 'own' && value !== null))
      throw pilotBaselineEmpty(nameOfKpi(kernel, kpi));
    await clearReadings(trx, id, null);
    await putReadings(trx, found, now);
    await refreshBaseline(trx, kpi, { ars: project.ars, now, places: kernel.places });
  });
}

/**
 * What the town counted in a span: before it runs for the baseline, afterwards for what came. The same span again takes
 * its place. Throws `pilot-not-by-hand`, `pilot-not-a-week`, `pilot-baseline-ahead`, `pilot-baseline-late`.
 */
export function noteReading(
  kernel: Kernel,
  editing: Editing,
  { kpi: id, reading }: { kpi: string; reading: Omit<NewReading, 'kpi' | 'byHand'> },
): Promise<void> {
  return onPilot(kernel, editing, 'pilot.measured', async (trx, { project, pilot, now }) => {
    const kpi = await requireKpi(trx, project.id, id);
    if (kpi.measure !== null) throw pilotNotByHand();
    if (kpi.how === 'mean-of-weeks' && !isWeek(reading)) throw pilotNotAWeek();
    if (reading.to > civilDate(now).toString()) throw pilotBaselineAhead();
    if (kpi.startedOn === null) requireEarly(kpi, reading, pilot.startsOn, kernel);
    // One value before the pilot: what is said now takes the place of what was said then.
    if (kpi.startedOn === null && kpi.how === 'value' && reading.place === 'own')
      await clearReadings(trx, id, null);
    await putReadings(trx, [{ ...reading, kpi: id, byHand: true }], now);
    if ((await readingsOf(trx, [id])).length > MOST.readings) throw pilotMost();
    await refreshBaseline(trx, kpi, { ars: project.ars, now, places: kernel.places });
  });
}

/** One that was written by hand; what was there before a pilot that runs stands. */
export function forgetReading(
  kernel: Kernel,
  editing: Editing,
  { kpi: id, reading }: { kpi: string; reading: string },
): Promise<void> {
  return onPilot(kernel, editing, 'pilot.measured', async (trx, { project, now }) => {
    const kpi = await requireKpi(trx, project.id, id);
    const found = (await readingsOf(trx, [id])).find((one) => one.id === reading);
    if (found !== undefined && kpi.startedOn !== null && found.from < kpi.startedOn) throw pilotKpisSettled();
    await deleteReading(trx, id, reading);
    await refreshBaseline(trx, kpi, { ars: project.ars, now, places: kernel.places });
  });
}

async function requireKpi(trx: Kernel['db'], project: string, id: string): Promise<Kpi> {
  const found = (await kpisOf(trx, project)).find((one) => one.id === id);
  if (found === undefined) throw pilotKpiUnknown();
  return found;
}

/** Told when it is measured already, not only when the pilot is to begin. */
function requireEarly(kpi: Kpi, { to }: Span, startsOn: string | null, kernel: Kernel): void {
  if (startsOn !== null) requireBaseline({ ...kpi, baselineTo: to }, startsOn, kernel);
}

function wordsOf(kernel: Kernel, solution: string | null, form: KpiForm): KpiWords {
  const { measure: id, name, unit, better, how, target } = form;
  if (id === null) {
    if (how === 'share' && unit !== '%') throw pilotHowUnfit();
    return { solution: null, measure: null, name, unit, better, how, target };
  }
  const measure = findMeasure(kernel, { solution, measure: id });
  if (measure === null || solution === null) throw pilotMeasureUnknown();
  // The same streets and services would be counted every week anew.
  if (how === 'share' && (measure.unit !== '%' || measure.past === 'now')) throw pilotHowUnfit();
  return {
    ...{ solution, measure: id, name: '', unit: measure.unit, better: measure.better, how, target },
  };
}

function isMoved(before: Kpi, after: KpiWords): boolean {
  return (
    before.solution !== after.solution ||
    before.measure !== after.measure ||
    before.unit !== after.unit ||
    before.how !== after.how
  );
}
