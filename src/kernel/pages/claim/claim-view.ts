import type { PlaceSummary } from '../../bundle/bundle.ts';

/** A form that works without JavaScript: the browser sends it, and the answer is a page. */
export interface ClaimForm {
  /** Own path that it is sent to. */
  action: string;
  hidden: Readonly<Record<string, string>>;
  fields: readonly ClaimField[];
  /** A field that people do not see: only machines fill it. */
  trap?: { name: string; label: string };
  /** What is wrong as a whole; said first. */
  fault: string | null;
  /** Stands before the button. */
  note: string | null;
  /** Own paths, after the note. */
  links?: readonly { href: string; text: string }[];
  submit: string;
  /** What is said instead of sending it where there is no internet; what is typed stays. Left out: nothing. */
  offline?: string;
}

export interface ClaimField {
  name: string;
  label: string;
  hint: string | null;
  error: string | null;
  value: string;
  /** `select`: a choice of many, with none chosen as ''; `check`: one thing that is said or not. */
  type: 'text' | 'email' | 'choice' | 'paragraphs' | 'date' | 'time' | 'url' | 'select' | 'check';
  /** Begins a group of fields of this name. */
  section?: string;
  /** Under which name the device keeps what is typed. */
  draft?: string;
  isOptional?: true;
  /** It must be filled in, and is marked so where most of the others need not be. */
  isMarked?: true;
  /** Characters; left out: those of a line. */
  longest?: number;
  autocomplete: string;
  /** Of a choice. */
  options: readonly { value: string; label: string }[];
}

/** A page of the two steps by which a municipality claims its place, or asks to be left out. */
export interface ClaimView {
  kind: 'claim';
  place: PlaceSummary | null;
  title: string;
  /** Paragraphs. */
  lines: readonly string[];
  form: ClaimForm | null;
}
