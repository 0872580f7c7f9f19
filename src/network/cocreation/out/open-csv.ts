/** The open data as tables (RFC 4180, semicolons, UTF-8 with mark). Pure. */
import { safeCell } from '../../../kernel/outward/archive/safe-cell.ts';
import { csvLine } from '../../../kernel/outward/archive/write-csv.ts';
import type { OpenChallenge, OpenIdea, OpenRound, OpenSprint } from './open-rows.ts';

/** So that spreadsheets read it as UTF-8. */
const MARK = '\ufeff';

type Cell = string | number | boolean | null;
export type Columns<Row> = readonly (readonly [name: string, cell: (row: Row) => Cell])[];

const list = (values: readonly string[]) => values.join(' | ');

export const CHALLENGE_COLUMNS: Columns<OpenChallenge> = [
  ['id', ({ id }) => id],
  ['ars', ({ town }) => town.ars],
  ['town', ({ town }) => town.name],
  ['state', ({ state }) => state],
  ['field', ({ field }) => field],
  ['title', ({ title }) => title],
  ['text', ({ text }) => text],
  ['lang', ({ lang }) => lang],
  ['affected', ({ affected }) => list(affected)],
  ['baseline', ({ baseline }) => baseline?.value ?? null],
  ['baseline_unit', ({ baseline }) => baseline?.unit ?? null],
  ['baseline_source', ({ baseline }) => baseline?.source ?? null],
  ['baseline_date', ({ baseline }) => baseline?.date ?? null],
  ['towns', ({ towns }) => towns],
  ['inhabitants', ({ inhabitants }) => inhabitants],
  ['inhabitants_of', (one) => one.inhabitants_of],
  ['citizens', ({ citizens }) => citizens],
  ['merged_into', (one) => one.merged_into],
  ['created', ({ created }) => created],
  ['changed', ({ changed }) => changed],
  ['example', ({ example }) => example],
];

export const IDEA_COLUMNS: Columns<OpenIdea> = [
  ['id', ({ id }) => id],
  ['state', ({ state }) => state],
  ['field', ({ field }) => field],
  ['title', ({ title }) => title],
  ['text', ({ text }) => text],
  ['lang', ({ lang }) => lang],
  ['provenance', ({ provenance }) => provenance],
  ['provenance_note', (one) => one.provenance_note],
  ['provenance_date', (one) => one.provenance_date],
  ['proposer', ({ proposer }) => proposer],
  ['ars', ({ town }) => town?.ars ?? null],
  ['town', ({ town }) => town?.name ?? null],
  ['company', ({ company }) => company],
  ['interest', ({ interest }) => interest],
  ['solution', ({ solution }) => solution],
  ['stop_code', (one) => one.stop_code],
  ['challenges', ({ challenges }) => list(challenges)],
  ['round', ({ rating }) => rating?.round ?? null],
  ['rank', ({ rating }) => rating?.rank ?? null],
  ['share', ({ rating }) => rating?.share ?? null],
  ['lower', ({ rating }) => rating?.lower ?? null],
  ['created', ({ created }) => created],
  ['changed', ({ changed }) => changed],
  ['example', ({ example }) => example],
];

export interface RoundLine {
  round: OpenRound;
  idea: OpenRound['result']['ideas'][number];
}

/** A row for each idea of a round. */
export const ROUND_COLUMNS: Columns<RoundLine> = [
  ['round', ({ round }) => round.id],
  ['title', ({ round }) => round.title],
  ['lang', ({ round }) => round.lang],
  ['published', ({ round }) => round.published],
  ['ballots', ({ round }) => round.result.ballots],
  ['idea', ({ idea }) => idea.idea],
  ['rank', ({ idea }) => idea.rank],
  ['share', ({ idea }) => idea.share],
  ['lower', ({ idea }) => idea.lower],
  ['upper', ({ idea }) => idea.upper],
  ['n', ({ idea }) => idea.n],
  ['conflicts', ({ idea }) => idea.flagged],
  ['pilot', ({ idea }) => idea.figures?.pilot ?? null],
  ...(['benefit', 'effort', 'urgency'] as const).flatMap((scale) => [
    ...[0, 1, 2, 3, 4].map(
      (point) =>
        [
          `${scale}_${point + 1}`,
          ({ idea }: RoundLine) => idea.figures?.[scale].counts[point] ?? null,
        ] as const,
    ),
    [`${scale}_mean`, ({ idea }: RoundLine) => idea.figures?.[scale].mean ?? null] as const,
  ]),
  ['example', ({ round }) => round.example],
];

export const SPRINT_COLUMNS: Columns<OpenSprint> = [
  ['id', ({ id }) => id],
  ['quarter', ({ quarter }) => quarter],
  ['state', ({ state }) => state],
  ['field', ({ field }) => field],
  ['title', ({ title }) => title],
  ['text', ({ text }) => text],
  ['lang', ({ lang }) => lang],
  ['days', ({ days }) => list(days)],
  ['ars', ({ towns }) => list(towns.map(({ ars }) => ars))],
  ['towns', ({ towns }) => list(towns.map(({ name }) => name))],
  ['companies', ({ companies }) => list(companies.map(({ name }) => name))],
  ['challenges', ({ challenges }) => list(challenges)],
  ['verdict', ({ decisions }) => decisions.at(-1)?.verdict ?? null],
  ['reason', ({ decisions }) => decisions.at(-1)?.reason ?? null],
  ['changed', ({ changed }) => changed],
  ['example', ({ example }) => example],
];

/** `licence` stands in a column of its own, empty while nobody named one. */
export function csvHead(columns: Columns<never>): string {
  return MARK + csvLine([...columns.map(([name]) => name), 'licence']);
}

export function csvRow<Row>(columns: Columns<Row>, row: Row, licence: string | null): string {
  const cells = columns.map(([, cell]) => cell(row));
  // Numbers are no formulas, also below zero.
  return csvLine([...cells.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)), licence]);
}
