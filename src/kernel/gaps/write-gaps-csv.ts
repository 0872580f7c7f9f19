import { CSV_BEGIN, csvLine } from '../audit/write-csv.ts';
import type { Language } from '../i18n/language.ts';
import { formatDate } from '../pages/format.ts';
import type { GapKind, GapLine } from './gaps-api.ts';

/** One line each for spreadsheets, with a first one that names the columns. Addresses are absolute. */
export function writeGapsCsv(
  { kinds, gaps }: { kinds: readonly GapKind[]; gaps: readonly GapLine[] },
  { columns, language, publicUrl }: { columns: readonly string[]; language: Language; publicUrl: string },
): string {
  const names = new Map(kinds.map(({ solution, kind, name }) => [`${solution} ${kind}`, name]));
  const lines = gaps.map((gap) => [
    names.get(`${gap.solution} ${gap.kind}`) ?? gap.kind,
    gap.title,
    gap.at === null ? '' : formatDate(gap.at, language),
    gap.source ?? '',
    gap.maintained ?? '',
    gap.page === null ? '' : publicUrl + gap.page,
  ]);
  return CSV_BEGIN + [columns, ...lines].map(csvLine).join('');
}
