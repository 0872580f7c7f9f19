/** An owner's year in sums. Pure. */
import type { EarningsRow } from './earnings-store.ts';
import type { EarningsLine, EarningsView, ReportQuarter } from './money-api.ts';

type Sums = Omit<EarningsLine, 'month'>;

export function sumUp(rows: readonly Sums[]): Sums {
  const sum = (field: keyof Sums) => rows.reduce((total, row) => total + row[field], 0);
  return {
    ...{ bookings: sum('bookings'), minutes: sum('minutes') },
    ...{ agreed: sum('agreed'), received: sum('received') },
  };
}

/** Twelve months, also those without a booking. */
export function yearOf(rows: readonly EarningsRow[], year: number, years: readonly number[]): EarningsView {
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: `${year}-${String(index + 1).padStart(2, '0')}`,
    ...sumUp(rows.filter(({ month }) => month === index + 1)),
  }));
  return { year, years: [...years], months, total: sumUp(rows) };
}

export function quartersOf(rows: readonly EarningsRow[]): ReportQuarter[] {
  return [1, 2, 3, 4].map((quarter) => ({
    quarter,
    ...sumUp(rows.filter(({ month }) => Math.ceil(month / 3) === quarter)),
  }));
}
