import { type Fields, listAt, nameAt, requiredLine, requiredList, requiredObject } from './json-values.ts';
import type { PvogOnlineService } from './model.ts';
import { areasAt, linksOf } from './service-of.ts';

/** `onlineServiceLinks` of a detail; one without address is asked for by itself. */
export function onlineLinksOf(detail: unknown): PvogOnlineService[] {
  return listAt(requiredObject(detail, 'detail'), 'onlineServiceLinks').flatMap((one) => {
    const id = nameAt(one, 'id');
    if (id === null) return [];
    const links = linksOf([one]);
    return [{ id, name: nameAt(one, 'title') ?? id, links }];
  });
}

/** Detail of one online service. Throws `UnreadableFeed`. */
export function onlineOf(body: unknown, where: string, id: string): PvogOnlineService {
  const fields = requiredObject(body, where);
  return { id, name: nameOf(fields) ?? id, links: linksOf(requiredList(fields, 'links', where)) };
}

/** One page of all online services of a place, those of the units above it too. */
export function onlinePageOf(
  body: unknown,
  where: string,
): { services: (PvogOnlineService & { areas: string[] })[]; total: number | null; next: string | null } {
  const fields = requiredObject(body, where);
  const total = fields.totalHits;
  return {
    services: requiredList(fields, 'onlineservices', where).map((one) => ({
      id: requiredLine(one, 'id', where),
      name: nameOf(one) ?? requiredLine(one, 'id', where),
      links: linksOf(listAt(one, 'links')),
      areas: listAt(one, 'serviceDescriptions').flatMap(areasAt),
    })),
    total: typeof total === 'number' ? total : null,
    next: nameAt(fields, 'nextPageToken'),
  };
}

function nameOf(fields: Fields): string | null {
  return nameAt(fields, 'name') ?? nameAt(fields, 'title');
}
