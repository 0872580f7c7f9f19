/** Where the rooms of transfer are, and where those of projects ask. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { PATH } from '../../paths.ts';
import type { ProjectKind } from '../../projects/project.ts';

/** Last parts of the addresses of rooms that are about one project, by their ids. */
const PARTS = {
  pilots: 'piloten',
  feasibility: 'machbarkeit',
  approvals: 'freigaben',
  takeover: 'uebernehmen',
} as const;
export type ProjectRoom = keyof typeof PARTS;

/** Own path of a room, or of one project in it. */
export function projectRoomPath(language: Language, ars: string, room: ProjectRoom, item?: string): string {
  return roomPath(language, ars, `${PATH}/${PARTS[room]}`, item);
}

/** Rooms in which something is done about a project of this kind, in the order of its way. */
export function roomsOf(kind: ProjectKind): readonly ProjectRoom[] {
  return [kind === 'pilot' ? 'pilots' : 'takeover', 'feasibility', 'approvals'];
}

export const projectsApi = (ars: string, below = '') => `/api/transfer/desk/${ars}/projects${below}`;
