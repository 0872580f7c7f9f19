import { SAMPLE_TOWNS } from '../../../../kernel/network/sample-towns.ts';
import type { Sheet, SheetWords } from '../sheet.ts';
import type { WrittenSheet } from '../write-sheet-store.ts';
import { SAMPLE_ROWS, type SampleRow } from './sample-rows.ts';

/** A fact sheet as the examples bring it; `ars` null: abroad. Civil dates. */
export interface SampleSheet extends Pick<Sheet, 'ars' | 'evidence'> {
  key: string;
  content: WrittenSheet;
  words: Readonly<Record<string, SheetWords>>;
  verifiedOn: string;
}

const EXAMPLE = 'Beispiel, erfunden';

/** As if they had been written over the last years before `today`. */
export function sampleSheets(today: Temporal.PlainDate): SampleSheet[] {
  return SAMPLE_ROWS.map((row) => sheetOf(row, today));
}

function sheetOf(row: SampleRow, today: Temporal.PlainDate): SampleSheet {
  const { at, kpi, en, needs = [] } = row;
  const town = typeof at === 'string' ? SAMPLE_TOWNS.find(({ name }) => name === at) : undefined;
  if (typeof at === 'string' && town === undefined) throw new Error(`No example town is called ${at}`);
  const [country, placeName] = typeof at === 'string' ? [null, ''] : at;
  const before = (months: number) => today.subtract({ months }).with({ day: 1 }).toString();
  const content: WrittenSheet = {
    ...{ title: row.title, problem: row.problem, field: row.field, lang: 'de', country, placeName },
    ...{ lawDiffers: row.law ?? '', size: town?.size ?? 'large', status: row.status },
    ...{ startsOn: before(row.began), endsOn: row.ended === undefined ? null : before(row.ended) },
    ...{ costOnce: cents(row.once), costYearly: cents(row.yearly), costBand: row.band, fte: null },
    ...{ operating: row.operating, licence: row.operating === 'saas' ? 'keine freie Lizenz' : 'EUPL-1.2' },
    ...{ repoUrl: null, standards: [], solution: row.solution ?? null },
    prerequisites: needs.map(([text, check]) => ({ text, check })),
    kpis:
      kpi === undefined
        ? []
        : [{ title: kpi[0], unit: kpi[1], before: kpi[2], after: kpi[3], source: EXAMPLE }],
    ...{ failed: row.failed, success: row.success ?? '' },
    ...{ contactRole: 'Stabsstelle Digitales (erfunden)', contactMail: 'digitales@beispielstadt.example' },
  };
  return {
    ...{ key: row.key, ars: town?.ars ?? null, evidence: row.evidence, content },
    words:
      en === undefined
        ? {}
        : {
            en: {
              ...{ title: en.title, problem: en.problem, failed: en.failed },
              ...(en.law && { lawDiffers: en.law }),
            },
          },
    verifiedOn: today.subtract({ days: row.age }).toString(),
  };
}

function cents(euros: number | undefined): number | null {
  return euros === undefined ? null : euros * 100;
}
