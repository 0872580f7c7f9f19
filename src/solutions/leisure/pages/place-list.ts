import type { Block, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { type Chosen, MOST_LOOKED_AT } from '../chosen-places.ts';
import type { KnownPlace } from '../known.ts';
import { placesById } from '../place-store.ts';
import { placeRow, type RowContext } from '../rows.ts';
import type { Scope } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { ROWS } from './paging.ts';

/** One page of chosen places: what is sure, then what nobody knows, each under its heading. */
export async function chosenList(
  { sure, maybe, isCut }: Chosen,
  page: number,
  {
    headings,
    scope,
    request,
    kernel,
    withKind = false,
  }: {
    headings: { sure: string; maybe: string };
    scope: Scope;
    request: PlaceRequest;
    kernel: Kernel;
    withKind?: boolean;
  },
): Promise<{ blocks: Block[]; shown: KnownPlace[] }> {
  const say = sayIn(request.language);
  const wanted = [...sure, ...maybe].slice((page - 1) * ROWS, page * ROWS).map(({ id }) => id);
  const shown = await placesById(scope.keys, kernel.db, wanted);
  const isSure = new Set(sure.map(({ id }) => id));
  const context: RowContext = { request, kernel, scope };
  const group = (heading: string, rows: readonly KnownPlace[]): Block[] =>
    rows.length === 0
      ? []
      : [
          { type: 'heading', text: heading },
          { type: 'list', items: rows.map((one) => placeRow(one, context, { withKind })) },
        ];
  return {
    shown,
    blocks: [
      ...group(
        headings.sure,
        shown.filter(({ id }) => isSure.has(id)),
      ),
      ...group(
        headings.maybe,
        shown.filter(({ id }) => !isSure.has(id)),
      ),
      ...(isCut
        ? [{ type: 'text', text: say('places_cut', { count: MOST_LOOKED_AT }), tone: 'note' } satisfies Block]
        : []),
    ],
  };
}
