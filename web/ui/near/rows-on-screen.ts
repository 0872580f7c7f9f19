/** The rows that the server wrote below a part: sorted and added to, and put back as they were. */

import type { Language } from '../../../src/kernel/i18n/language.ts';
import { nowInWords } from '../hours/now-in-words.ts';
import { openAt } from '../hours/open-now.ts';
import { awayInWords, distance, type Point } from './distance.ts';
import { type RowData, readRowData } from './row-data.ts';

export interface View {
  /** Degrees WGS 84; null: not asked for. */
  position: { lon: number; lat: number } | null;
  /** Now, in minutes since 1970. */
  minute: number;
  texts: Readonly<Record<string, string>>;
  language: Language;
}

/** Returns what puts everything back. */
export function showRows(part: HTMLElement, view: View): () => void {
  const undo: (() => void)[] = [];
  for (const list of part.querySelectorAll('ul')) {
    const items = [...list.children].filter((one) => one instanceof HTMLElement);
    const rows = items.map((item) => ({ item, data: readRowData(item.dataset.row) }));
    for (const { item, data } of rows)
      for (const words of wordsFor(data, view)) undo.push(addWords(item, words));
    if (view.position !== null) list.append(...sorted(rows, view.position));
    undo.push(() => list.append(...items));
  }
  return () => {
    for (const one of undo) one();
  };
}

function wordsFor({ hours, point }: RowData, { minute, texts, language, position }: View): string[] {
  const away = position === null || point === null ? null : distance(position, point);
  return [
    ...(hours === undefined || hours === null
      ? []
      : [nowInWords(openAt(hours, minute), minute, { texts, language })]),
    ...(away === null ? [] : [awayInWords(away, { texts, language })]),
  ];
}

function addWords(item: HTMLElement, words: string): () => void {
  const line = document.createElement('span');
  line.className = 'rows__now';
  line.textContent = words;
  item.querySelector('.rows__words')?.append(line);
  return () => line.remove();
}

/** Nearest first; what has no point comes last, in its old order. */
function sorted(rows: readonly { item: HTMLElement; data: RowData }[], from: Point): HTMLElement[] {
  return rows
    .map(({ item, data: { point } }) => ({ item, away: point === null ? Infinity : distance(from, point) }))
    .sort((a, b) => (a.away === b.away ? 0 : a.away - b.away))
    .map(({ item }) => item);
}
