/** Names of the places on the map of a town: loaded whole, so that what somebody types stays on the device. */
import { fold } from '../../../../kernel/places/fold.ts';
import { pageLanguage } from './say.ts';

export interface Named {
  key: string;
  title: string;
  lang?: string;
  lon: number;
  lat: number;
}

interface PointsAnswer {
  points: Named[];
  next: string | null;
}

/** Of a large town the first ones by category and name. */
const MOST_PAGES = 6;
const PAGE = '1000';
const MOST_SHOWN = 6;

/** Throws where the server does not answer as it should. */
export async function loadNames(ars: string): Promise<Named[]> {
  const all: Named[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({
      lang: pageLanguage(),
      limit: PAGE,
      ...(after !== null && { after }),
    });
    const response = await fetch(`/api/map/${ars}/points?${query}`);
    if (!response.ok) throw new Error(`${response.status} for names`);
    const { points, next } = (await response.json()) as PointsAnswer; // our own server's shape
    all.push(...points);
    if (next === null) break;
    after = next;
  }
  return all;
}

/** Those in which every word begins a word, shorter names first; each name once. */
export function namesLike(names: readonly Named[], typed: string): Named[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = new Map<string, Named>();
  for (const one of names) {
    const folded = ` ${fold(one.title)}`;
    if (!found.has(folded) && words.every((word) => folded.includes(` ${word}`))) found.set(folded, one);
  }
  return [...found.values()].sort((a, b) => a.title.length - b.title.length).slice(0, MOST_SHOWN);
}
