/** The description of an entry, line by line: what says where and what, and what is left for people. Pure. */
import { plainLine, plainTextOf } from '../../../kernel/text/rich-text.ts';

export interface ToldLines {
  district: string | null;
  /** The kind of waste, where the title is another. */
  kind: string | null;
  /** Where a truck stops. */
  stop: string | null;
  /** In the words of the source; null: nothing else. */
  note: string | null;
}

const NAMED = /^(\p{L}[\p{L} -]{1,30}?)\s*:\s+?(\S.*)$/u;
const DISTRICT = /^(gebiet|bezirk|abfuhrbezirk|abfuhrgebiet|tour|revier|ortsteil)$/i;
const KIND = /^(abfuhrart|abfallart|fraktion|müllart|art)$/i;
const STOP = /^(standort|haltepunkt|haltestelle|standplatz|ort)$/i;
/** Where it comes from is said by the source itself. */
const OMITTED = /^(quelle|source|link|web|internet|stand)$/i;
const NOTE = /^(hinweis|bemerkung|info|anmerkung)e?$/i;
/** A hint for programs, not for people. */
const COLOUR =
  /^(?:#[0-9a-f]{3,8}|(?:dark|light)?(?:golden ?rod|yellow|red|green|blue|brown|black|gr[ae]y|orange|purple|white|pink)|(?:hell|dunkel)?(?:gelb|rot|grün|blau|braun|schwarz|grau|orange|weiß))$/iu;

export function toldLines(description: string | null): ToldLines {
  const told: ToldLines = { district: null, kind: null, stop: null, note: null };
  const notes: string[] = [];
  for (const raw of (description ?? '').slice(0, 5000).split(/\r?\n|<br\s*\/?>|<\/p>/i)) {
    const line = plainLine(plainTextOf(raw));
    if (line === '' || COLOUR.test(line) || /^https?:\/\/\S+$/i.test(line)) continue;
    const named = NAMED.exec(line);
    const [name, value] = [named?.[1] ?? '', named?.[2] ?? ''];
    if (DISTRICT.test(name)) told.district ??= value.slice(0, 200);
    else if (KIND.test(name)) told.kind ??= value.slice(0, 200);
    else if (STOP.test(name)) told.stop ??= value.slice(0, 200);
    else if (NOTE.test(name)) notes.push(value);
    else if (!OMITTED.test(name)) notes.push(line);
  }
  const note = notes.join(' · ').slice(0, 1000);
  return { ...told, note: note === '' ? null : note };
}
