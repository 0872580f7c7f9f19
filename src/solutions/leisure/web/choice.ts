/** Which rows fit what somebody has chosen. Pure. */
import { openAt } from '../../../../web/ui/hours/open-now.ts';
import type { RowData } from './row-data.ts';

export const FACETS = ['free', 'family', 'barrierFree', 'wheelchair'] as const;
export type Choice = ReadonlySet<string>;

/** What nobody says stays, unless `sure` is chosen too: unknown is not no. */
export function fits({ facets, hours }: RowData, choice: Choice, minute: number): boolean {
  const isSure = choice.has('sure');
  const answers = FACETS.every(
    (facet) => !choice.has(facet) || facets.includes(facet) || (!isSure && facets.includes(`${facet}?`)),
  );
  return answers && (!choice.has('own') || facets.includes('own')) && (!choice.has('open') || isOpen());

  function isOpen(): boolean {
    const { state } = openAt(hours, minute);
    return state === 'open' || (!isSure && state !== 'closed');
  }
}
