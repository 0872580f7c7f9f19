/** What needs somebody at a desk. Types only. */
import type { Language } from '../i18n/language.ts';
import type { Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';

export interface DeskTask {
  /** Unique at the place, the same as long as it is the same task ("source-failed:0192…"). */
  id: string;
  /** `now`: people see something wrong or old; `soon`: has a date; `note`: good to know. */
  urgency: 'now' | 'soon' | 'note';
  /** In the wanted language. */
  title: string;
  text: string;
  /** Own path of the page where it is done. */
  link: string;
  /** Instants or civil dates; null where there is none. */
  since: string | null;
  due: string | null;
}

export interface TaskQuestion {
  place: Place;
  /** What the person may do here: a finder returns only what she can do something about. */
  permissions: ReadonlySet<string>;
  language: Language;
}

/** Finds the tasks of one kind. At most 50, within 200 ms. */
export type TaskFinder = (question: TaskQuestion, kernel: Kernel) => Promise<DeskTask[]>;
