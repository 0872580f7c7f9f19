import type { Kernel, PlaceRequest, Solution } from '../solution.ts';

/** Whether a solution shows itself at a place: nowhere where it is paused; an `adopted` one only where it counts. */
export function isShownAt(
  { id, scope }: Pick<Solution, 'id' | 'scope'>,
  { ars }: Pick<PlaceRequest['place'], 'ars'>,
  { adoptions }: Pick<Kernel, 'adoptions'>,
): boolean {
  return scope === 'everywhere' ? !adoptions.isPaused(ars, id) : adoptions.effective(ars, id) !== undefined;
}
