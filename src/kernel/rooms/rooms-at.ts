import { isShownAt } from '../adoptions/is-shown.ts';
import type { Language } from '../i18n/language.ts';
import { solutionTitle } from '../i18n/solution-title.ts';
import { text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { RoomLine } from '../identity/desk-api.ts';
import type { Place } from '../places/place.ts';
import type { DeskRoom, Kernel, Solution } from '../solution.ts';

/** Rooms of the solutions that are shown at a place, of those that somebody with these permissions may enter. */
export function roomsAt(
  place: Place,
  question: { solutions: readonly Solution[]; permissions: ReadonlySet<string>; language: Language },
  kernel: Pick<Kernel, 'adoptions' | 'towns'>,
): RoomLine[] {
  const { solutions, permissions, language } = question;
  return solutions
    .filter((solution) => (solution.rooms ?? []).length > 0 && isShownAt(solution, place, kernel))
    .flatMap((solution) =>
      (solution.rooms ?? [])
        .filter((room) => permissions.has(room.permission) && standsAt(room, place))
        .map((room) => ({
          ...{ solution: solution.id, solutionTitle: solutionTitle(solution, language) },
          ...{ id: room.id, part: partOf(solution, room) },
          ...{ title: roomWords(solution, room, language), about: roomAbout(solution, room, language) },
        })),
    );
}

/** Some are for units of certain levels alone. */
function standsAt({ levels }: DeskRoom, place: Place): boolean {
  return levels === undefined || levels.some((level) => place.levels.includes(level));
}

/** Below the desk of a place: "abfall/bezirke". */
export function partOf({ path }: Pick<Solution, 'path'>, room: Pick<DeskRoom, 'path'>): string {
  return `${path}/${room.path}`;
}

export function roomWords({ i18n }: Solution, { id }: DeskRoom, language: Language): string {
  return text(textsIn(i18n, language), language, `room_${id}`);
}

export function roomAbout({ i18n }: Solution, { id }: DeskRoom, language: Language): string {
  return text(textsIn(i18n, language), language, `room_${id}_about`);
}
