/** The record of a pilot as it is typed, and back. */
import { asNumber } from '../../../../../web/ui/desk-parts.ts';
import type { Faults } from '../../../../../web/ui/faults.tsx';
import { type Language, LOCALE } from '../../../../kernel/i18n/language.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import { LONGEST, MOST, OPERATING_MODELS } from '../../pilots/pilot.ts';
import type { PilotReport } from '../../pilots/pilot-report.ts';
import type { PilotWords } from '../../pilots/pilot-store.ts';

/** '' stands for none; sites one a line. */
export interface TypedRecord {
  [name: string]: string;
  startsOn: string;
  endsOn: string;
  budgetOnce: string;
  budgetYearly: string;
  operatingModel: string;
  sites: string;
  participants: string;
  citizenInfo: string;
  comparison: string;
  /** Name of the municipality for comparison, as it is typed or was chosen. */
  comparisonTown: string;
  /** Its key; '' as long as none was chosen. */
  comparisonArs: string;
  method: string;
  outside: string;
}

export function typedRecord(
  { pilot, comparison: town }: Pick<PilotReport, 'pilot' | 'comparison'>,
  language: Language,
): TypedRecord {
  const euros = (cents: number | null) =>
    cents === null
      ? ''
      : new Intl.NumberFormat(LOCALE[language], { useGrouping: false, maximumFractionDigits: 2 }).format(
          cents / 100,
        );
  const { participants, citizenInfo, comparison, method, outside } = pilot;
  return {
    ...{ participants, citizenInfo, comparison, method, outside },
    ...{ startsOn: pilot.startsOn ?? '', endsOn: pilot.endsOn ?? '' },
    ...{ budgetOnce: euros(pilot.budgetOnceCents), budgetYearly: euros(pilot.budgetYearlyCents) },
    ...{ operatingModel: pilot.operatingModel ?? '', sites: pilot.sites.join('\n') },
    ...{ comparisonTown: town ?? '', comparisonArs: pilot.comparisonArs ?? '' },
  };
}

export function readRecord(
  typed: TypedRecord,
  { say, language }: Pick<Screen, 'say' | 'language'>,
): { words: PilotWords | null; faults: Faults } {
  const once = readMoney(typed.budgetOnce, language);
  const yearly = readMoney(typed.budgetYearly, language);
  const sites = typed.sites
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  // Emptied, there is none to compare with; typed on, it is a name that may mean several.
  const hasTown = typed.comparisonTown.trim() !== '';
  const isSpan = typed.startsOn === '' || typed.endsOn === '' || typed.startsOn <= typed.endsOn;
  const areSites = sites.length <= MOST.sites && sites.every((one) => one.length <= LONGEST.site);
  const faults: Faults = {
    ...(!isSpan && { 'record-endsOn': say('pilot-span_detail') }),
    ...(once === undefined && { 'record-budgetOnce': say('pilot_record_money_fault') }),
    ...(yearly === undefined && { 'record-budgetYearly': say('pilot_record_money_fault') }),
    ...(!areSites && { 'record-sites': say('pilot_sites_fault') }),
    ...(hasTown &&
      typed.comparisonArs === '' && { 'record-comparisonArs': say('pilot-comparison-unknown_detail') }),
  };
  if (once === undefined || yearly === undefined || Object.keys(faults).length > 0)
    return { words: null, faults };
  const line = (name: 'participants' | 'citizenInfo' | 'comparison' | 'method' | 'outside') =>
    typed[name].trim();
  return {
    faults,
    words: {
      ...{ startsOn: typed.startsOn || null, endsOn: typed.endsOn || null },
      ...{ budgetOnceCents: once, budgetYearlyCents: yearly, sites },
      operatingModel: OPERATING_MODELS.find((one) => one === typed.operatingModel) ?? null,
      ...{ participants: line('participants'), citizenInfo: line('citizenInfo'), method: line('method') },
      ...{ comparison: line('comparison'), outside: line('outside') },
      comparisonArs: hasTown ? typed.comparisonArs : null,
    },
  };
}

/** Euros as cents; null: nothing typed, undefined: that is no sum. */
function readMoney(typed: string, language: Language): number | null | undefined {
  if (typed.trim() === '') return null;
  const euros = asNumber(typed, language);
  if (typeof euros !== 'number' || !Number.isFinite(euros) || euros < 0) return undefined;
  return Math.round(euros * 100);
}
