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
  submit: string;
}

export interface ClaimField {
  name: string;
  label: string;
  hint: string | null;
  error: string | null;
  value: string;
  type: 'text' | 'email' | 'choice' | 'paragraphs';
  isOptional?: true;
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
