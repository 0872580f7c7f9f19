import type { Ars } from '../places/place.ts';
import type { Kernel, PlaceRequest, Solution } from '../solution.ts';
import { isLeftOutNow } from '../towns/town-look.ts';
import type { AdoptionDirectory } from './adoption.ts';

/**
 * Whether a solution shows itself at a place: nowhere where it is paused; an `adopted` one only where it counts; only
 * facts of the register where the place asked to be left out.
 */
export function isShownAt(
  { id, scope, isRegister }: Pick<Solution, 'id' | 'scope' | 'isRegister'>,
  { ars }: Pick<PlaceRequest['place'], 'ars'>,
  house: Pick<Kernel, 'adoptions' | 'towns'>,
): boolean {
  if (isRegister !== true && isLeftOutNow(ars, house)) return false;
  return runsAt({ id, scope }, ars, house.adoptions);
}

/** The same by what was adopted alone. */
export function runsAt(
  { id, scope }: Pick<Solution, 'id' | 'scope'>,
  ars: Ars,
  adoptions: AdoptionDirectory,
): boolean {
  return scope === 'everywhere' ? !adoptions.isPaused(ars, id) : adoptions.effective(ars, id) !== undefined;
}
