/** The calls of the search service, one function each. Paths and parameters: see the README. */
import type { Ask, AskAnswer } from '../../kernel/sources/ask/ask.ts';
import { hitsOf, type PvogHit, textHitsOf } from './hits-of.ts';
import type { PvogOnlineService, PvogService, PvogUnit, PvogUnitDetail } from './model.ts';
import { onlineLinksOf, onlineOf, onlinePageOf } from './online-of.ts';
import { serviceOf } from './service-of.ts';
import { titlesOf, unitDetailOf } from './unit-of.ts';

/** The text search refuses less. */
export const FEWEST_HITS = 5;
/** Pages of online services that are read at most. */
const MOST_PAGES = 20;

/** 404 is no answer to the first three: a call that has moved must never look like "no such service". */
export interface PvogCalls {
  byKey(ask: { leika: string; ars: string; day: string }): Promise<PvogHit[]>;
  byText(ask: { words: string; ars: string; size: number }): Promise<PvogHit[]>;
  detail(ask: {
    id: string;
    ars: string;
    day: string;
  }): Promise<{ service: PvogService; online: PvogOnlineService[] }>;
  units(ask: { id: string; ars: string }): Promise<PvogUnit[]>;
  /** null: it is not there (any more). */
  unit(id: string): Promise<PvogUnitDetail | null>;
  online(id: string): Promise<PvogOnlineService | null>;
  /** All of a place, those of the units above it too, page by page. */
  onlineAt(ars: string): Promise<{ services: PvogOnlineService[]; total: number | null }>;
  /** Bytes that came so far. */
  bytes(): number;
}

export function createCalls(
  ask: Ask,
  { language, clientId }: { language: string; clientId: string | null },
): PvogCalls {
  const headers = {
    'accept-language': language,
    ...(clientId !== null && { 'pvog-sud-api-client-id': clientId }),
  };
  let bytes = 0;

  async function get(
    path: string,
    query: Record<string, string>,
    statuses: readonly number[] = [],
  ): Promise<AskAnswer> {
    const answer = await ask({ path, query, headers, statuses });
    bytes += answer.bytes;
    return answer;
  }

  const calls: PvogCalls = {
    async byKey({ leika, ars, day }) {
      const path = 'v3/servicedescriptions/leikaid';
      const { body } = await get(path, { leikaIds: leika, ars, validDate: day });
      return hitsOf(body, path);
    },
    async byText({ words, ars, size }) {
      const path = `v7/servicedescriptions/${encodeURIComponent(ars)}`;
      const { body } = await get(path, { q: words, size: String(Math.max(FEWEST_HITS, size)) });
      return textHitsOf(body, path);
    },
    async detail({ id, ars, day }) {
      const path = `v6/servicedescriptions/${encodeURIComponent(id)}/detail`;
      const { body, language: said } = await get(path, { ars, validDate: day });
      return { service: serviceOf(body, path, said), online: onlineLinksOf(body) };
    },
    async units({ id, ars }) {
      const path = 'v2/organisationunits/titles';
      const { body } = await get(path, { ars, lbId: id });
      return titlesOf(body, path);
    },
    async unit(id) {
      const path = 'v5/organisationunits/detail';
      const { status, body } = await get(path, { q: id }, [404]);
      return status === 404 ? null : unitDetailOf(body, path);
    },
    async online(id) {
      const path = 'v2/onlineservices/detail';
      const { status, body } = await get(path, { q: id }, [404]);
      return status === 404 ? null : onlineOf(body, path, id);
    },
    async onlineAt(ars) {
      const path = 'v1beta2/onlineservices';
      const services = new Map<string, PvogOnlineService>();
      const seen = new Set<string>();
      let total: number | null = null;
      let token: string | null = null;
      for (let page = 0; page < MOST_PAGES; page++) {
        const { body } = await get(path, { ars, ...(token !== null && { nextPageToken: token }) });
        const found = onlinePageOf(body, path);
        for (const { id, name, links } of found.services) services.set(id, { id, name, links });
        total ??= found.total;
        token = found.next;
        // A token that comes again would go round for ever.
        if (token === null || seen.has(token)) break;
        seen.add(token);
      }
      return { services: [...services.values()], total };
    },
    bytes: () => bytes,
  };
  return calls;
}
