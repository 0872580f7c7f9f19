/** What people may choose to hear of. */
import type { Language } from '../i18n/language.ts';
import type { Level } from '../places/place.ts';

/** Something that people may choose to hear of, for a place. */
export interface Topic {
  /** Unique within the solution: lower case letters, digits and hyphens, at most 30. */
  id: string;
  /** At which levels it is told; chosen for a municipality, those of the units above it come along. */
  levels: readonly Level[];
  /**
   * Chosen in parts only, by a form of the solution's own ("which bins, when"): the choice is `<topic>/<part>`. The
   * general form does not offer it. A part tells nothing about people: no address, no position.
   */
  part?: TopicPart;
}

/** What stands behind the "/" of a choice: a-z, 0-9 and ".+*-", at most 1,100. */
export interface TopicPart {
  /** Whether it is one, in its only spelling: the same wish is the same part. */
  check(part: string): boolean;
  /** A part that was checked, in words, for lists of what somebody chose. */
  title(part: string, language: Language): string;
}
