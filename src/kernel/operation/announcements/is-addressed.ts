import type { Ars } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { Announcement } from './announcement.ts';

/** Whether an announcement is for the desk of a place: of all, of those below a Land (and the Land), of those that offer a solution. */
export function isAddressed(
  { audience, land, solution }: Pick<Announcement, 'audience' | 'land' | 'solution'>,
  ars: Ars,
  { places, adoptions }: Pick<Kernel, 'places' | 'adoptions'>,
): boolean {
  switch (audience) {
    case 'all':
      return true;
    case 'land':
      return land != null && places.applies(land, ars);
    case 'solution':
      return solution != null && adoptions.effective(ars, solution) !== undefined;
  }
}
