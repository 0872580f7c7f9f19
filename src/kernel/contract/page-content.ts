/** A page of a solution, as content. */
import type { Choice } from '../corrections/correction.ts';
import type { Ars } from '../places/place.ts';
import type { Block } from './block.ts';

/** A page as content, not as markup: the server writes it as HTML, the browser takes it over with React. */
export interface PageContent {
  title: string;
  description: string;
  /** Language of the title; see `Block`. */
  lang?: string;
  blocks: Block[];
  /** schema.org JSON-LD, where there is a fitting type. Never sent for a page that shows example data. */
  jsonLd?: Record<string, unknown>;
  /** People may choose to be told of what is new here. */
  notify?: true;
  /** The page's own address below the place, where it was reached by another one; left out: this is it. */
  canonical?: string;
  /** Current key of the place above at which the same stands, where nothing of the page is about this place alone. */
  canonicalAt?: Ars;
  /**
   * Visitors may ask about this record, or say what is wrong; `about` names it at the desk of the unit `ars`, and `href`
   * is the page outside where it is maintained. `choices` can be said in one tap, in the wanted language; each is named
   * at the desk by the text `choice_<id>`. Never with example data.
   */
  correctable?: {
    ars: Ars;
    record: string | null;
    about: string;
    lang: string;
    href?: string;
    choices?: readonly Choice[];
  };
  /** Asked for in easy language, all of our own words on it are: it says so, and search engines may keep it. */
  isEasy?: true;
  /** What the page is about was invented for trying out; also found by the marks of its blocks. */
  example?: true;
}
