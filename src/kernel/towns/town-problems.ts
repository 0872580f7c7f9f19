import { problem } from '../http/problem.ts';
import type { Town, TownContent } from './town.ts';

/** Somebody else saved meanwhile: nothing is overwritten, and the answer brings what is saved now. */
export function townChanged(
  current: (TownContent & Partial<Pick<Town, 'version'>>) | undefined,
  who: string,
) {
  const { crest: _, ...town } = current ?? {};
  return problem({
    code: 'town-changed',
    status: 409,
    title: 'Somebody else saved meanwhile',
    values: { who },
    more: { version: current?.version ?? 0, town },
  });
}

export function versionUnknown(version: number) {
  return problem({
    ...{ code: 'town-version-unknown', status: 404, title: 'No such version' },
    values: { version },
  });
}

export function noCrest() {
  return problem({ code: 'town-no-crest', status: 404, title: 'No crest' });
}

export function crestIsSvg() {
  return problem({ code: 'crest-svg', status: 415, title: 'Crests come as PNG, JPEG or WebP' });
}
