import type { Kernel, PlaceRequest, Solution } from '../solution.ts';
import { isLeftOutNow } from '../towns/town-look.ts';

/**
 * Whether a solution shows itself at a place: nowhere where it is paused; an `adopted` one only where it counts; only
 * facts of the register where the place asked to be left out.
 */
export function isShownAt(
  { id, scope, isRegister }: Pick<Solution, 'id' | 'scope' | 'isRegister'>,
  { ars }: Pick<PlaceRequest['place'], 'ars'>,
  house: Pick<Kernel, 'adoptions' | 'towns'>,
): boolean {
  const { adoptions } = house;
  if (isRegister !== true && isLeftOutNow(ars, house)) return false;
  return scope === 'everywhere' ? !adoptions.isPaused(ars, id) : adoptions.effective(ars, id) !== undefined;
}
