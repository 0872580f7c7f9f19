import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import { at, below, lineOf } from './elements.ts';
import type { Notes } from './notes.ts';

const URN = /^urn:de:fim:leika:leistung:/i;

/** Service keys of `referenzLeiKa`; one cell may hold several, comma-separated. Each once. */
export function leikaOf(node: XmlNode, notes: Notes): string[] {
  const coded = at(node, 'referenzLeiKa', 'code');
  const bare = below(node, 'referenzLeiKa').filter(({ children }) => children.length === 0);
  const keys = [...coded, ...bare].flatMap((one) => lineOf(one)?.split(/[\s,;]+/) ?? []);
  const found = new Set<string>();
  for (const written of keys) {
    const key = written.replace(URN, '');
    if (/^99\d{12}$/.test(key)) found.add(key);
    else if (key !== '') notes.add('bad-leika', key);
  }
  return [...found];
}
