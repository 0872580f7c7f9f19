/**
 * What one page shows, as data. The server writes it as plain HTML and puts the same data beside it
 * as inline JSON; the browser takes the page over with React. Both draw from this and from nothing else.
 */
import type { Bundle, PlaceSummary } from '../bundle/bundle.ts';
import type { CorrectView } from '../corrections/page/correct-view.ts';
import type { Language } from '../i18n/language.ts';
import type { MapView } from '../map/map-view.ts';
import type { Ars } from '../places/place.ts';
import type { PageContent } from '../solution.ts';
import type { SubmitView } from '../submissions/page/submit-view.ts';
import type { ClaimView } from './claim/claim-view.ts';
import type { InfoName } from './info/names.ts';
import type { Operator } from './info/operator.ts';
import type { ReportForm } from './info/report-form.ts';
import type { PersonalView } from './people/personal-view.ts';

/** A place in a list: its name never stands without its county and state (304 names occur more than once). */
export interface PlaceChoice {
  ars: string;
  name: string;
  kind: string;
  county: string | null;
  state: string | null;
  /** Own path of its page in the wanted language. */
  link: string;
}

/** The same for every page of this installation. */
export interface Site {
  /** null where the operator has not said so yet; the page then says "noch nicht angegeben". */
  operator: Pick<Operator, 'name' | 'contact'>;
  /** Whether postcodes can be searched. */
  hasPostcodes: boolean;
  boundaries: { state: string; attribution: string; licence: string; url: string };
}

export interface FoundHit {
  solution: string;
  /** Title of the solution, for the group of its hits. */
  solutionTitle: string;
  title: string;
  excerpt: string;
  lang?: string;
  excerptLang?: string;
  link: string;
  /** Invented for trying out, marked as such. */
  example?: true;
}

/** Place and page below it, by which the address of a page is written in any language. */
export interface OwnAddress {
  ars: Ars;
  name: string;
  page: string;
}

export type View =
  | { kind: 'start'; query: string; results: PlaceChoice[] | null }
  | { kind: 'here'; bundle: Bundle }
  /** `own`: where the page really stands, if that is not here. */
  | { kind: 'content'; place: PlaceSummary; solution: string; page: PageContent; own?: OwnAddress }
  /** Of a part of the network, or null for its front page; `up`: the page above, below `/netzwerk`, null: the front page. */
  | {
      kind: 'network';
      solution: string | null;
      up: { page: string; title: string } | null;
      page: PageContent;
    }
  | { kind: 'map'; map: MapView }
  | { kind: 'search'; place: PlaceSummary; query: string; hits: FoundHit[] }
  | { kind: 'mine' }
  | { kind: 'info'; name: InfoName; place: PlaceSummary | null; page: PageContent; report: ReportForm | null }
  | { kind: 'choice'; reason: 'split' | 'retired'; name: string; places: PlaceChoice[] }
  | PersonalView
  | ClaimView
  | CorrectView
  | SubmitView
  | {
      kind: 'error';
      status: number;
      code: string;
      title: string;
      detail: string;
      /** Own path to which a sign-in leads back, where that is what is missing. */
      next?: string;
    };

export interface PageData {
  language: Language;
  site: Site;
  view: View;
  /** Own paths of this page in every language, and of the home of its place (or of the start page). */
  links: { inLanguage: Readonly<Record<Language, string>>; home: string };
}
