/**
 * What a kind of building area says about letting others park, in the words of building law (BauNVO). Only what
 * domain knowledge supports (hiller-schleehuber.de on OVG NRW 7 B 1182/16): usually possible in core, mixed and commercial
 * areas; in residential ones the spaces are limited to what the area needs (§ 12 (2)). All else is to be asked. Pure.
 */
import type { ZoneRecord } from '../model.ts';

type Verdict = ZoneRecord['verdict'];

const KINDS: readonly (readonly [RegExp, Verdict])[] = [
  [/^(mk|kerngebiete?|core( area)?)$/, 'allowed'],
  [/^(mi|mischgebiete?|mixed( area)?)$/, 'allowed'],
  [/^(ge|gewerbegebiete?|commercial( area)?)$/, 'allowed'],
  [/^(wr|reines? wohngebiete?|reine wohngebiete)$/, 'forbidden'],
  [/^(wa|allgemeines? wohngebiete?|allgemeine wohngebiete)$/, 'forbidden'],
];

/** Words that a layer may say as its verdict, beside ours. */
const VERDICTS: readonly (readonly [RegExp, Verdict])[] = [
  [/^(voraussichtlich )?(zulässig|erlaubt)$|^allowed$|^ja$/, 'allowed'],
  [/^(voraussichtlich )?(unzulässig|nicht zulässig|verboten)$|^forbidden$|^nein$/, 'forbidden'],
  [/^(fragen|anfragen|einzelfall|prüfen|im einzelfall)$|^ask$/, 'ask'],
];

export interface Judged {
  verdict: Verdict;
  /** `word`: the layer says it; `area`: told by the kind of area; `nothing`: neither says anything known. */
  by: 'word' | 'area' | 'nothing';
}

/** A verdict in words counts more than the kind of area. "WA 1" and "MK (Kerngebiet)" are kinds, too. */
export function verdictOf({
  verdict,
  area,
}: {
  verdict?: string | undefined;
  area?: string | undefined;
}): Judged {
  const said = find(VERDICTS, folded(verdict));
  if (said !== null) return { verdict: said, by: 'word' };
  const kind = folded(area);
  // "MK (Kerngebiet)", "WA 1", "GE-2": the first word is enough where it is an abbreviation.
  const known =
    find(KINDS, kind) ?? find(KINDS, kind.replace(/\s*\(.*\)$/, '').replace(/[\s\-_]*\d+[a-z]?$/, ''));
  return known === null ? { verdict: 'ask', by: 'nothing' } : { verdict: known, by: 'area' };
}

function find(known: readonly (readonly [RegExp, Verdict])[], word: string): Verdict | null {
  return known.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

function folded(text = ''): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
