/** What runs without its approvals is held: nobody switches it on again but by its project. */
import type { AdoptionHold, FindHold } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { i18n } from '../texts.ts';
import { APPROVALS_ROOM } from './approval-rooms.ts';
import { heldBy } from './hold-store.ts';

/**
 * While an approval of a project that runs, or should, was taken back: until all of them are there again and a person has
 * let it go on. A project that is over holds nothing: what the town runs then rests on something else.
 */
export const holdForApprovals: FindHold = async ({ keys, solution }, db): Promise<AdoptionHold | null> => {
  const found = await heldBy(db, { keys, solution });
  if (found === null) return null;
  const { project, title, steps } = found;
  return {
    code: steps.length === 0 ? 'approvals-hold-ready' : 'approvals-hold',
    texts: i18n,
    values: {
      title,
      steps: steps.map(({ name, unit }) => (name === '' ? unit : `${unit} (${name})`)).join(', '),
    },
    path: `${PATH}/${APPROVALS_ROOM.path}/${project}`,
  };
};
