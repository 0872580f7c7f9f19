/** Civil dates and instants. Pure. */
import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import type { Validity } from '../model.ts';
import { below, lineAt } from './elements.ts';
import type { Notes } from './notes.ts';

/** `gueltigkeit` with `beginn` and `ende`, each open where it is not said. */
export function validityOf(node: XmlNode, notes: Notes): Validity[] {
  return below(node, 'gueltigkeit').flatMap((one) => {
    const validity = {
      from: dateOf(lineAt(one, 'beginn'), notes),
      until: dateOf(lineAt(one, 'ende'), notes),
    };
    return validity.from === null && validity.until === null ? [] : [validity];
  });
}

/** "2026-11-24", also with a time behind it: the day as it is written. */
export function dateOf(text: string | null, notes: Notes): string | null {
  if (text === null) return null;
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T+Z-])/.exec(text)?.[1];
  try {
    if (day !== undefined) return Temporal.PlainDate.from(day).toString();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // the 31st of February
  }
  notes.add('bad-date', text);
  return null;
}

/** A time without offset is no instant, and nobody says in which zone it was meant: null. */
export function instantOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}T[\d:.]{5,18}([zZ]|[+-]\d{2}:\d{2})$/.test(text)) return null;
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: 'second' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Of `versionsinformation`: the last change, else when it was written. */
export function changedAtOf(node: XmlNode): string | null {
  return (
    instantOf(lineAt(node, 'versionsinformation', 'geaendertDatumZeit')) ??
    instantOf(lineAt(node, 'versionsinformation', 'erstelltDatumZeit'))
  );
}
