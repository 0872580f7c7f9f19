import { FIELDS } from '../../../../kernel/network/fields.ts';
import { chipsOf, turning } from '../../../../kernel/network/list-blocks.ts';
import { type ListPart, type ListWays, readListPath } from '../../../../kernel/network/list-path.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { ROOMS } from '../../paths.ts';
import { runnable, solutionTitle } from '../../solution-title.ts';
import { type Say, sayIn } from '../../texts.ts';
import { dayOf } from '../sheet.ts';
import { EVIDENCES, STATUSES } from '../sheet-model.ts';
import { publishedSheets, type SheetCount, type SheetFilter, sheetCounts } from '../sheet-store.ts';
import { placeForm } from './place-form.ts';
import { countInWords, sheetItems } from './sheet-lines.ts';

/** Sheets on one page. */
const STEP = 25;
const ONLY = ['abroad', 'stale'] as const;

function waysOf(kernel: Pick<Kernel, 'solutions'>) {
  return {
    ...{ thema: FIELDS, stand: STATUSES, beleg: EVIDENCES.map(String), nur: ONLY },
    loesung: runnable(kernel).map(({ id }) => id),
  } satisfies ListWays;
}
type Way = keyof ReturnType<typeof waysOf>;
/** Folded away until one of them is chosen: five rows of choices hide the list on a phone. */
const MORE: readonly Way[] = ['beleg', 'loesung', 'nur'];

/** All fact sheets, narrowed by field, status, evidence, solution, from abroad or old; null: no such part of the list. */
export async function listPage(
  rest: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const ways = waysOf(kernel);
  const part = readListPath(rest, ways);
  if (part === null) return null;
  const today = dayOf(kernel.clock.now()).toString();
  const [counts, sheets] = await Promise.all([
    sheetCounts(kernel.db, today),
    publishedSheets(kernel.db, filterOf(part, today), { begin: (part.page - 1) * STEP, limit: STEP }),
  ]);
  // A page behind the last one: gone, not empty.
  if (sheets.length === 0 && part.page > 1) return null;
  const say = sayIn(language);
  const fitting = counts.filter((count) => fits(count, part.chosen));
  const examples = sum(fitting.filter(({ isExample }) => isExample));
  const total = sum(fitting);
  const isWhole = rest === '';
  return {
    title: say('network_sheets'),
    description: say('network_sheets_about'),
    blocks: [
      { type: 'text', tone: 'lead', text: say('sheet_list_lead') },
      ...(isWhole ? [{ type: 'text' as const, text: say('sheet_list_fit') }, placeForm(language)] : []),
      ...chips(part, { counts, ways, kernel, say, language }),
      { type: 'text', text: countInWords(total - examples, examples, say) },
      ...(sheets.length === 0
        ? []
        : [{ type: 'list' as const, items: sheetItems(sheets, language, kernel) }]),
      ...turning({ room: ROOMS.sheets, ways, part }, { total, rows: STEP }, language),
      ...(isWhole
        ? [
            { type: 'heading' as const, text: say('sheet_data_title') },
            { type: 'text' as const, text: say('sheet_data_text') },
            {
              type: 'list' as const,
              items: (['csv', 'json'] as const).map((kind) => ({
                text: say(`sheet_data_${kind}`),
                href: `/api/transfer/open/sheets.${kind}`,
              })),
            },
          ]
        : []),
    ],
  };
}

function filterOf({ chosen }: ListPart, today: string): SheetFilter {
  const { thema, stand, beleg, loesung, nur } = chosen;
  return {
    field: FIELDS.find((one) => one === thema),
    status: STATUSES.find((one) => one === stand),
    evidence: EVIDENCES.find((one) => String(one) === beleg),
    solution: loesung,
    ...(nur === 'abroad' && { isAbroad: true }),
    ...(nur === 'stale' && { isStale: { today } }),
  };
}

function fits(count: SheetCount, { thema, stand, beleg, loesung, nur }: ListPart['chosen']): boolean {
  return (
    (thema === undefined || count.field === thema) &&
    (stand === undefined || count.status === stand) &&
    (beleg === undefined || String(count.evidence) === beleg) &&
    (loesung === undefined || count.solution === loesung) &&
    (nur === undefined || (nur === 'abroad' ? count.isAbroad : count.isStale))
  );
}

interface ChipHouse {
  counts: readonly SheetCount[];
  ways: ReturnType<typeof waysOf>;
  kernel: Kernel;
  say: Say;
  language: NetworkRequest['language'];
}

/** Of each way those values that lead to something, beside what is chosen otherwise. */
function chips(part: ListPart, { counts, ways, kernel, say, language }: ChipHouse): Block[] {
  const words: Readonly<Record<Way, (value: string) => string>> = {
    thema: (value) => say(`field_${one(FIELDS, value)}`),
    stand: (value) => say(`sheet_status_${one(STATUSES, value)}`),
    beleg: (value) => say(`sheet_evidence_${one(EVIDENCES, Number(value))}_short`),
    loesung: (value) => solutionTitle(kernel, value, language),
    nur: (value) => say(`sheet_only_${one(ONLY, value)}`),
  };
  const blocks = (order: readonly Way[]) => order.flatMap((way) => rowOf(way));
  const rowOf = (way: Way): Block[] => {
    const { [way]: chosen, ...rest } = part.chosen;
    const values = ways[way].filter(
      (value) =>
        value === chosen || sum(counts.filter((count) => fits(count, { ...rest, [way]: value }))) > 0,
    );
    if (values.length < 2 && chosen === undefined && way !== 'nur') return [];
    return chipsOf({ room: ROOMS.sheets, ways, part }, way, values, {
      label: say(`sheet_chips_${way}`),
      words: words[way],
    });
  };
  const more = blocks(MORE);
  const isOpen = MORE.some((way) => part.chosen[way] !== undefined);
  return [
    ...blocks(['thema', 'stand']),
    ...(isOpen || more.length === 0
      ? more
      : ([{ type: 'fold', title: say('sheet_chips_more'), blocks: more }] satisfies Block[])),
  ];
}

function sum(counts: readonly SheetCount[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}

function one<Value extends string | number>(values: readonly Value[], value: string | number): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new Error(`"${value}" is no value of this way`);
  return found;
}
