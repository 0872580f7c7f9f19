/** What the desk's API of fixes answers: the same for the server and the web. Types only. */
import type { FormField } from '../../forms/form-schema.ts';
import type { FactRow } from '../../solution.ts';
import type { FixLine } from './fix.ts';

export interface FixView extends Omit<FixLine, 'page'> {
  solution: string;
  /** In words. */
  kindName: string;
  /** Own path of its page. */
  page: string;
}

export interface FixList {
  fixes: FixView[];
}

/** What can be confirmed of a message; `rows` null: its record is not here (any more), or is never put right here. */
export interface FixChoices {
  rows: FactRow[] | null;
  kinds: {
    kind: string;
    name: string;
    fields: FormField[];
    initial: Record<string, unknown>;
  }[];
  fixes: FixView[];
}
