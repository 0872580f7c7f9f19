/** The name of a provider → the bins that it means. Pure. */
import { fold } from '../../../kernel/places/fold.ts';
import type { Fraction } from '../fractions.ts';
import type { Bin } from '../model.ts';
import { fractionOf, variantOf } from './fraction-words.ts';

/** Names of one provider, folded → what they mean there; goes before our own words. Made by `ownNamesOf`. */
export type OwnNames = ReadonlyMap<string, readonly Fraction[]>;
const NONE: OwnNames = new Map();

/**
 * "Restmüll/Bio" → two bins, "Gelbe/r Sack/Tonne" → one, "Restmüll (grau) AWB Köln" → "Restmüll". Never empty: what
 * no word says is one bin `other` under its own name, see `unknownName`.
 */
export function binOf(name: string, own: OwnNames = NONE): Bin[] {
  const told = name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  const clean = withoutProvider(withoutColour(told), own);
  const given = own.get(fold(told)) ?? own.get(fold(clean));
  if (given !== undefined && given.length > 0) return given.map((fraction) => aBin(fraction, clean));
  return partsOf(clean, own) ?? [aBin(kindOf(clean, own) ?? 'other', clean)];
}

/** For the report, where a name says nothing to us; null where it does. */
export function unknownName(
  name: string,
  bins: readonly Bin[],
  own: OwnNames = NONE,
): { code: string; reason: string } | null {
  if (bins.some(({ fraction }) => fraction !== 'other') || own.has(fold(name))) return null;
  const reason = `No kind of waste is known by this name; it is shown as it is. Say in the settings of the source what it means: ${name.slice(0, 100)}=Restmüll`;
  return { code: 'unknown-bin', reason };
}

function kindOf(name: string, own: OwnNames): Fraction | null {
  const folded = fold(name);
  return own.get(folded)?.[0] ?? fractionOf(folded);
}

function aBin(fraction: Fraction, name: string): Bin {
  // What is unknown is told apart by its name: two of them are not one bin.
  const variant =
    fraction === 'other' ? wordsOf(name) : variantOf(fold(name.replaceAll(/(\d)\.(?=\d{3}\b)/g, '$1')));
  return { key: variant === '' ? fraction : `${fraction}-${variant}`, fraction, name: name || 'Abfall' };
}

function wordsOf(name: string): string {
  return fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
}

const BETWEEN = /\s*(?:[/+&,;|]|\bund\b|\bsowie\b|\bu\.)\s*/;
/** What "Bio-" in "Bio- / Restmüll" shares with its neighbour. */
const HEAD = /(?:müll|tonnen?|abf[aä]lle?|containern?|säcken?|sack|gut|schnitt|glas|papier|schrott)$/i;

/** Several bins only where every part says one, and not all the same; null: it is one name. */
function partsOf(name: string, own: OwnNames): Bin[] | null {
  const parts = name.split(BETWEEN).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 6) return null;
  const head = HEAD.exec(parts.at(-1) ?? '')?.[0] ?? '';
  const bins: Bin[] = [];
  for (const part of parts) {
    const whole = part.endsWith('-') ? part.slice(0, -1) + head.toLowerCase() : part;
    const fraction = kindOf(whole, own) ?? kindOf(part, own);
    if (fraction === null) return null;
    if (!bins.some((bin) => bin.fraction === fraction)) bins.push(aBin(fraction, whole));
  }
  return bins.length > 1 ? bins : null;
}

const COLOUR = '(?:hell|dunkel)?(?:grau|schwarz|blau|gelb|braun|grün|rot|orange|weiß|lila)(?:e[rsn]?)?';
const IN_BRACKETS = new RegExp(
  `\\s*[([]\\s*${COLOUR}(?:\\s*/\\s*${COLOUR})?(?:\\s+(?:Tonne|Deckel|Sack))?\\s*[)\\]]`,
  'giu',
);

/** "Restmüll (graue Tonne)" → "Restmüll". */
function withoutColour(name: string): string {
  const rest = name.replaceAll(IN_BRACKETS, '').trim();
  return rest === '' ? name : rest;
}

/** Capitals that are part of the name. */
const OURS = new Set(['LVP', 'PPK', 'MGB', 'DSD']);
const PROVIDER = /\s+[-–(]?\s*(\p{Lu}{3,6})(?:\s+\p{Lu}[\p{L}.-]+){0,3}\)?$/u;

/** "Restmüll AWB Köln" → "Restmüll", where what is left says what it is. */
function withoutProvider(name: string, own: OwnNames): string {
  const found = PROVIDER.exec(name);
  if (found === null || OURS.has(found[1] ?? '')) return name;
  const rest = name.slice(0, found.index).replace(/[\s,–-]+$/, '');
  return rest !== '' && (kindOf(rest, own) !== null || partsOf(rest, own) !== null) ? rest : name;
}
