/**
 * Forms as data: a zod schema on the server becomes JSON Schema, from which the desk draws the form. zod never reaches
 * the browser; what comes back is checked by the same schema. Types; `form-of.ts` turns schemas into them.
 *
 * Each field of a schema says by `.meta({ label, hint?, widget? })` how it is drawn; `label` and `hint` are keys of the
 * texts of the solution (or connector), replaced by the words in the wanted language before it travels. `section` (a key
 * as well) begins a group of fields of that name. The words of a choice are the texts `<label>_<value>`; `options` names
 * another stem than `label`, or the key of each value. `suggest` of a line is the path of an API with names to choose from.
 */

/** How a field is drawn, where its type does not say it. */
export type Widget =
  | 'line'
  | 'paragraphs'
  | 'number'
  | 'switch'
  | 'choice'
  | 'choices'
  | 'list'
  | 'group'
  /** "2026-11-24T19:00", the time on the wall in Germany; "2026-11-24". */
  | 'moment'
  | 'date'
  /** "18:00", the time on the wall in Germany. */
  | 'time'
  | 'address'
  | 'mail'
  | 'colour'
  /** { lon, lat } in degrees WGS 84. */
  | 'point'
  /** Id of a picture of the place, with what it shows in words. */
  | 'picture'
  | 'recurrence'
  /** Our fields beside those of a feed. */
  | 'mapping';

/** One field, ready to draw; `path` of errors are the names, joined by dots ("occurrences.0.start"). */
export interface FormField {
  name: string;
  widget: Widget;
  label: string;
  hint: string | null;
  section: string | null;
  isRequired: boolean;
  /** An empty field is sent as `null`; where this is false it is left out, and '' if it is required. */
  isNullable: boolean;
  /** For a new form; null: none. */
  initial: unknown;
  /** Of choices, with their words. */
  options: readonly { value: string; label: string }[] | null;
  /** Of lines: characters; of numbers: the value. */
  min: number | null;
  max: number | null;
  /** Own path of an API that answers `{ names }` for `?ars=&lang=`: names to choose from while typing; null: none. */
  suggest: string | null;
  /** Of groups, and of each entry of a list. */
  fields: readonly FormField[] | null;
}

/** Something in a form that does not fit, in the wanted language. */
export interface FormError {
  /** '' for the form as a whole. */
  path: string;
  message: string;
}
