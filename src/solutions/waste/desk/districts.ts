import type { Language } from '../../../kernel/i18n/language.ts';
import { LOCALE } from '../../../kernel/i18n/language.ts';
import { WHOLE_UNIT } from '../district-slug.ts';
import type { BinOfDistrict, StreetsOfDistrict } from './district-store.ts';
import type { DistrictFinding, DistrictLine, DistrictOrder } from './districts-api.ts';

/** Bins that every household has all year: their days must not run out. */
const ALL_YEAR = new Set(['residual', 'bio', 'paper', 'packaging']);
/** Days ahead below which a desk should ask for the next calendar. */
export const DAYS_AHEAD = 60;

export interface KnownSource {
  name: string;
  isExample: boolean;
}

/** Districts of days and of streets put together, each with what is wrong with it. `sourceOf` says null for one that is gone. */
export function districtsFrom(
  bins: readonly BinOfDistrict[],
  streets: readonly StreetsOfDistrict[],
  { today, sourceOf }: { today: Temporal.PlainDate; sourceOf(id: string): KnownSource | null },
): DistrictLine[] {
  const here = bins.filter(({ sources }) => sources.some((id) => sourceOf(id) !== null));
  const counted = streets.filter(({ sources }) => sources.some((id) => sourceOf(id) !== null));
  const hasStreets = counted.length > 0;
  const slugs = [...new Set([...here, ...counted].map(({ slug }) => slug))];
  return slugs.map((slug) => {
    const own = here.filter((one) => one.slug === slug);
    const at = counted.find((one) => one.slug === slug);
    const known = [...own.flatMap(({ sources }) => sources), ...(at?.sources ?? [])]
      .map(sourceOf)
      .filter((one) => one !== null);
    const next = earliest(own.flatMap((one) => one.next ?? []));
    const findings: DistrictFinding[] = [
      ...(next === null ? (['no-days'] as const) : []),
      ...(slug !== WHOLE_UNIT && hasStreets && at === undefined ? (['no-streets'] as const) : []),
      ...(own.some((one) => endsSoon(one, today)) ? (['days-end'] as const) : []),
      ...(own.some(({ restDays }) => restDays > 0) ? (['rest-day'] as const) : []),
    ];
    return {
      ...{ slug, name: own[0]?.district ?? at?.district ?? '', streets: at?.streets ?? 0, next, findings },
      bins: own.map(({ key, name, fraction, first, last, next }) => ({
        ...{ key, name, fraction, first, last, next },
      })),
      first: earliest(own.map(({ first }) => first)),
      last: latest(own.map(({ last }) => last)),
      sources: [...new Set(known.map(({ name }) => name))].sort(),
      ...(known.length > 0 && known.every(({ isExample }) => isExample) && { example: true as const }),
    };
  });
}

/** Whether the days of a bin that goes on all year run out; one that has ended long ago was given up. */
export function endsSoon(
  { fraction, last, next }: Pick<BinOfDistrict, 'fraction' | 'last' | 'next'>,
  today: Temporal.PlainDate,
): boolean {
  if (!ALL_YEAR.has(fraction)) return false;
  const days = today.until(Temporal.PlainDate.from(last)).days;
  return days < DAYS_AHEAD && (next !== null || days > -DAYS_AHEAD);
}

/** By name as people count ("2" before "10"), by the last day, the fewest streets, or the most findings first. */
export function inOrder(
  lines: readonly DistrictLine[],
  order: DistrictOrder,
  language: Language,
): DistrictLine[] {
  const { compare } = new Intl.Collator(LOCALE[language], { numeric: true });
  const byName = (a: DistrictLine, b: DistrictLine) => compare(a.name, b.name) || compare(a.slug, b.slug);
  const orders: Record<DistrictOrder, (a: DistrictLine, b: DistrictLine) => number> = {
    name: byName,
    last: (a, b) => compare(a.last ?? '', b.last ?? '') || byName(a, b),
    streets: (a, b) => a.streets - b.streets || byName(a, b),
    findings: (a, b) => b.findings.length - a.findings.length || byName(a, b),
  };
  return [...lines].sort(orders[order]);
}

const earliest = (days: readonly string[]) => [...days].sort()[0] ?? null;
const latest = (days: readonly string[]) => [...days].sort().at(-1) ?? null;
