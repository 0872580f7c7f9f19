/** An idea as the house keeps it. Pure; the phone may use it. */
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Field } from '../../../kernel/network/fields.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { IdeaState, StopCode } from '../flow.ts';
import type { Proposer, Provenance } from '../model.ts';

/** What a page of others shows of an idea. */
export const EVIDENCE_KINDS = ['example', 'study', 'report', 'press', 'data', 'law'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Characters. */
export const LONGEST = {
  title: 120,
  text: 4_000,
  name: 120,
  interest: 1_000,
  reason: 1_000,
  evidence: 200,
} as const;

export interface Idea {
  id: string;
  /** Town that proposed it, as its key was then; null: others. */
  ars: Ars | null;
  /** Null for what people wrote, else the source of an example. */
  source: string | null;
  state: IdeaState;
  field: Field;
  title: string;
  text: string;
  lang: string;
  provenance: Provenance;
  provenanceNote: string;
  /** Civil date; null: no file says the day. */
  provenanceOn: string | null;
  proposer: Proposer;
  proposerName: string;
  /** What a company gains by it, in its own words. */
  interest: string | null;
  /** Id of a solution of this platform in this field. */
  solution: string | null;
  stopCode: StopCode | null;
  /** Read by the office alone, until it screens it. */
  hidden: boolean;
  /** In further languages. */
  words: Readonly<Record<string, IdeaWords>>;
  version: number;
  createdAt: string;
  changedAt: string;
}

export interface IdeaWords {
  title: string;
  text: string;
  note?: string | undefined;
}

/** Its words in the wanted language where they are there, else as they were written, with their language. */
export function wordsOf(
  {
    title,
    text,
    lang,
    provenanceNote,
    words,
  }: Pick<Idea, 'title' | 'text' | 'lang' | 'provenanceNote' | 'words'>,
  language: Language,
): { title: string; text: string; note: string; lang: string } {
  const wanted = fullLanguage(language);
  const found = wanted === lang ? undefined : words[wanted];
  return found === undefined
    ? { title, text, note: provenanceNote, lang }
    : { title: found.title, text: found.text, note: found.note ?? '', lang: wanted };
}

/** An address that may stand as evidence, as the web writes it; null: not https, or none at all. */
export function evidenceUrl(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (url === null || url.protocol !== 'https:' || !url.hostname.includes('.')) return null;
  if (url.username !== '' || url.password !== '' || url.href.length > 1_000) return null;
  return url.href;
}
