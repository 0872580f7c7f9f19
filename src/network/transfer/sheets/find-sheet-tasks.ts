import { formatDate } from '../../../kernel/pages/format.ts';
import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { DeskTask, TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { CARE, PLAN } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import { ageOf, dayOf, type Sheet } from './sheet.ts';
import { STALE_DAYS } from './sheet-model.ts';
import { CATALOGUE_ROOM, SHEETS_ROOM } from './sheet-rooms.ts';
import { officeSheets, sheetsOfTown } from './sheet-store.ts';

const MOST = 20;
/** Days before which its town is told that a sheet becomes old. */
const AHEAD = 14;

/** For a town its sheets that are, or soon will be, too old to trust; for the office those that it keeps itself. */
export const findSheetTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  const say = sayIn(language);
  const today = dayOf(kernel.clock.now());
  const isOffice = place.ars === FEDERATION;
  if (!permissions.has((isOffice ? CARE : PLAN).name)) return [];
  const found = isOffice
    ? (
        await officeSheets(kernel.db, { list: 'stale', today: today.toString(), begin: 0, limit: MOST })
      ).sheets.filter(({ ars }) => ars === null)
    : await sheetsOfTown(kernel.db, kernel.places.keys(place.ars));
  const room = isOffice ? CATALOGUE_ROOM : SHEETS_ROOM;
  const age = (sheet: Sheet) => ageOf(sheet, today) ?? Number.POSITIVE_INFINITY;
  return found
    .filter((sheet) => sheet.state === 'published' && age(sheet) > STALE_DAYS - AHEAD)
    .sort((one, other) => age(other) - age(one))
    .slice(0, MOST)
    .map((sheet): DeskTask => {
      const { id, title, verifiedOn } = sheet;
      const isOver = age(sheet) > STALE_DAYS;
      return {
        id: `transfer-sheet:${id}:${verifiedOn ?? ''}:${isOver ? 'old' : 'soon'}`,
        urgency: isOver ? 'soon' : 'note',
        title: say(isOver ? 'sheet_task_stale' : 'sheet_task_soon', { title }),
        text:
          verifiedOn === null
            ? say('sheet_verified_never')
            : say('sheet_verified_on', { date: formatDate(verifiedOn, language) }),
        link: roomPath(language, place.ars, `${PATH}/${room.path}`, id),
        ...{ since: sheet.changedAt, due: null },
      };
    });
};
