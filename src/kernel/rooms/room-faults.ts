import { KERNEL_PERMISSIONS } from '../identity/permission.ts';
import { DESK_PARTS } from '../pages/people/personal-paths.ts';
import type { Solution } from '../solution.ts';

const SLUG = /^[a-z][a-z0-9-]{0,29}$/;

/** What keeps the rooms of people in a solution from being named or found, in words. */
export function ownRoomFaults({ id, i18n, ownRooms = [] }: Solution): string[] {
  const ids = ownRooms.map((room) => room.id);
  const paths = ownRooms.map((room) => room.path);
  return ownRooms.flatMap((room, index) => [
    ...(SLUG.test(room.id) ? [] : [`${id}: own room "${room.id}" is not a slug`]),
    ...(SLUG.test(room.path) ? [] : [`${id}: path "${room.path}" of own room "${room.id}" is not a slug`]),
    ...(ids.indexOf(room.id) === index ? [] : [`${id}: own room "${room.id}" is there twice`]),
    ...(paths.indexOf(room.path) === index
      ? []
      : [`${id}: path "${room.path}" of an own room is there twice`]),
    ...[`own_${room.id}`, `own_${room.id}_about`]
      .filter((key) => !i18n.de[key])
      .map((key) => `${id}: i18n/de.json lacks "${key}"`),
  ]);
}

/** What keeps the rooms of a solution from being entered, named or found, in words. */
export function roomFaults(solution: Solution): string[] {
  const { id, path, i18n, rooms = [] } = solution;
  const known = [...KERNEL_PERMISSIONS, ...solution.permissions].filter(({ scope }) => scope === 'place');
  const isTwin = (values: readonly string[], index: number) => values.indexOf(values[index] ?? '') !== index;
  const ids = rooms.map((room) => room.id);
  const paths = rooms.map((room) => room.path);
  return [
    ...(rooms.length > 0 && Object.values<string>(DESK_PARTS).includes(path)
      ? [`${id}: its rooms would stand where the desk has a room of its own ("${path}")`]
      : []),
    ...rooms.flatMap((room, index) => [
      ...(SLUG.test(room.id) ? [] : [`${id}: room "${room.id}" is not a slug`]),
      ...(SLUG.test(room.path) ? [] : [`${id}: path "${room.path}" of room "${room.id}" is not a slug`]),
      ...(isTwin(ids, index) ? [`${id}: room "${room.id}" is there twice`] : []),
      ...(isTwin(paths, index) ? [`${id}: path "${room.path}" of a room is there twice`] : []),
      ...(known.some(({ name }) => name === room.permission)
        ? []
        : [`${id}: room "${room.id}" is entered by "${room.permission}", which is no permission at a place`]),
      ...[`room_${room.id}`, `room_${room.id}_about`]
        .filter((key) => !i18n.de[key])
        .map((key) => `${id}: i18n/de.json lacks "${key}"`),
    ]),
  ];
}
