/** What of a submission looks like spam. Pure; every finding is told to whoever moderates. */
import { fold } from '../../places/fold.ts';
import { SPAM_WORDS } from './spam-words.ts';
import type { Suspicion } from './suspicion.ts';

export interface Judged {
  /** All that was written, one text a field. */
  texts: readonly string[];
  /** The hidden field, as it came. */
  trap: string;
  /** From opening the form to sending it; null: not known. */
  seconds: number | null;
  /** Of the last days: the same content at any desk, and anything from the same network at this one. */
  before: { same: number; fromNetwork: number };
}

/** Nobody fills in so many fields faster. */
const FEWEST_SECONDS = 5;
const LINKS = { some: 3, many: 6 };
const NETWORK = { some: 4, many: 8 };
/** Of so many letters or words a share says something. */
const LEAST = { letters: 20, words: 20 };
const SHARE = { capitals: 0.7, foreign: 0.3, oneWord: 0.25 };

export function suspicionsOf({ texts, trap, seconds, before }: Judged): Suspicion[] {
  const text = texts.join('\n');
  const links = countLinks(text);
  const found: Partial<Record<Suspicion, boolean>> = {
    trap: trap.trim() !== '',
    fast: seconds !== null && seconds < FEWEST_SECONDS,
    links: links >= LINKS.some && links < LINKS.many,
    many_links: links >= LINKS.many || /<\s*a\s|\[url/i.test(text),
    words: hasSpamWord(text),
    capitals: isShouting(text),
    script: shareOf(text, /\p{Script=Latin}/u) > SHARE.foreign,
    mixed_script: hasMixedWord(text),
    repetition: isRepetitive(text),
    repeated: before.same > 0,
    network: before.fromNetwork >= NETWORK.some && before.fromNetwork < NETWORK.many,
    busy_network: before.fromNetwork >= NETWORK.many,
  };
  // The keys were just written: they are what they are declared to be.
  return (Object.keys(found) as Suspicion[]).filter((one) => found[one]);
}

export function countLinks(text: string): number {
  return text.match(/https?:\/\/|\bwww\./gi)?.length ?? 0;
}

function hasSpamWord(text: string): boolean {
  const said = new Set(fold(text).split(' '));
  return SPAM_WORDS.some((word) => said.has(word));
}

function isShouting(text: string): boolean {
  const letters = text.match(/\p{Lu}|\p{Ll}/gu) ?? [];
  const large = letters.filter((letter) => /\p{Lu}/u.test(letter)).length;
  return letters.length >= LEAST.letters && large / letters.length > SHARE.capitals;
}

/** Share of the letters that are not of this script; 0 where there are too few to tell. */
function shareOf(text: string, script: RegExp): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < LEAST.letters) return 0;
  return letters.filter((letter) => !script.test(letter)).length / letters.length;
}

/** "Саsino" with a Cyrillic C: letters of two scripts in one word, to look like another. */
function hasMixedWord(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).some(
    (word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
  );
}

/** "!!!!!!!!", or one longer word over and over. */
function isRepetitive(text: string): boolean {
  if (/([^\s\d_.=*-])\1{7,}/u.test(text)) return true;
  const words = fold(text)
    .split(' ')
    .filter((word) => word.length > 3);
  if (words.length < LEAST.words) return false;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Math.max(...counts.values()) / words.length > SHARE.oneWord;
}
