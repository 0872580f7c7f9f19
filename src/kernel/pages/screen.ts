import type { PlaceSummary } from '../bundle/bundle.ts';
import { type Language, PREFIX } from '../i18n/language.ts';
import { text } from '../i18n/text.ts';
import type { InfoName } from './info/names.ts';
import type { PageData, View } from './page-data.ts';
import { CLAIM_PATH, MINE_PATH, NETWORK_PATH } from './paths.ts';

/** One flat object of texts in the language of the page. */
export type Texts = Readonly<Record<string, string>>;

/** What a view needs to write itself: the data of the page and its words. */
export interface Screen {
  data: PageData;
  language: Language;
  say(key: string, values?: Record<string, string | number>): string;
}

export function screenOf(data: PageData, texts: Texts): Screen {
  const { language } = data;
  return { data, language, say: (key, values = {}) => text(texts, language, key, values) };
}

/** The place that a view belongs to; null where none is chosen. */
export function placeOf(view: View): PlaceSummary | null {
  if (view.kind === 'here') return view.bundle.place;
  if (view.kind === 'map') return view.map.place;
  if (view.kind === 'desk' || view.kind === 'operation') return view.place;
  if (view.kind === 'claim' || view.kind === 'correct' || view.kind === 'submit') return view.place;
  return view.kind === 'content' || view.kind === 'search' || view.kind === 'info' ? view.place : null;
}

/** Own path of the start page, where a place is chosen. */
export function startPath(language: Language): string {
  return `${PREFIX[language]}/`;
}

/** Own path of a page without a place; `ars` is the place that the reader comes from. */
export function infoPath(name: InfoName, language: Language, ars?: string): string {
  return `${PREFIX[language]}/${name}${ars === undefined ? '' : `?ars=${ars}`}`;
}

/** Own path at which a municipality claims its place, or asks to be left out. */
export function claimPath(language: Language, ars: string): string {
  return `${PREFIX[language]}${CLAIM_PATH}?ars=${ars}`;
}

/** Own path of the area that holds what is kept on the device. */
export function minePath(language: Language): string {
  return PREFIX[language] + MINE_PATH;
}

/** Own path of the front page of the network. */
export function networkPath(language: Language): string {
  return PREFIX[language] + NETWORK_PATH;
}

/** Own path of a place by its key alone; the server redirects it to the one with the name. */
export function keyPath(ars: string, language: Language): string {
  return `${PREFIX[language]}/${ars}`;
}
