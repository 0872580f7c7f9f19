/**
 * The terms as data: what holds between owner, driver and platform, each rule with its source. Pure. The words of a rule
 * are the text `term_<id>`; a rule that changes gets another id, so that old bookings keep their words. What is only
 * background knowledge is marked `toVerify`, and so on every screen.
 */
import { CANCEL_FREE } from '../book/rules.ts';

export const OWNER_CONSENTS = ['terms', 'liability', 'tax', 'reporting'] as const;

/** Chapters, in the order of the page. */
export const CHAPTERS = ['contract', 'booking', 'overstay', 'money', 'permission', 'tax', 'duties'] as const;
export type Chapter = (typeof CHAPTERS)[number];

export const RULES = [
  { id: 'parties', chapter: 'contract', source: null },
  { id: 'agreed_price', chapter: 'contract', source: null },
  { id: 'button', chapter: 'contract', source: '§ 312j BGB', toVerify: true },
  { id: 'traders', chapter: 'contract', source: 'Art. 30 DSA (EU) 2022/2065', toVerify: true },
  { id: 'near', chapter: 'booking', source: null },
  { id: 'cancel', chapter: 'booking', source: null },
  { id: 'cancel_owner', chapter: 'booking', source: null },
  { id: 'no_show', chapter: 'booking', source: null },
  { id: 'plate', chapter: 'booking', source: null, toVerify: true },
  { id: 'overstay', chapter: 'overstay', source: null },
  { id: 'evidence', chapter: 'overstay', source: null },
  {
    id: 'tow',
    chapter: 'overstay',
    source: '§§ 858, 859 BGB; BGH V ZR 144/08; BGH V ZR 229/13',
  },
  { id: 'traffic', chapter: 'overstay', source: 'LG Potsdam 27 Ns 143/03; OLG Zweibrücken 1 OLG 2 Ss 77/19' },
  { id: 'ways', chapter: 'money', source: 'ZAG' },
  { id: 'direct', chapter: 'money', source: null },
  { id: 'permit', chapter: 'permission', source: 'OVG NRW, 22.12.2016, 7 B 1182/16' },
  { id: 'areas', chapter: 'permission', source: '§ 12 Abs. 2 BauNVO; hiller-schleehuber.de' },
  { id: 'authority', chapter: 'permission', source: null, toVerify: true },
  { id: 'landlord', chapter: 'permission', source: '§ 540 BGB' },
  { id: 'community', chapter: 'permission', source: null, toVerify: true },
  { id: 'street', chapter: 'permission', source: 'aktiv-online.de' },
  { id: 'vat', chapter: 'tax', source: '§ 4 Nr. 12 Satz 2 UStG; UStAE 4.12.2' },
  { id: 'small_business', chapter: 'tax', source: '§ 19 UStG', toVerify: true },
  { id: 'income_tax', chapter: 'tax', source: '§§ 21, 22 EStG', toVerify: true },
  { id: 'reporting', chapter: 'tax', source: 'PStTG/DAC7', toVerify: true },
  { id: 'municipal', chapter: 'tax', source: '§ 2b UStG', toVerify: true },
  { id: 'liability', chapter: 'duties', source: null, toVerify: true },
  { id: 'winter', chapter: 'duties', source: null, toVerify: true },
  { id: 'access', chapter: 'duties', source: 'BFSG', toVerify: true },
] as const satisfies readonly TermRuleShape[];

interface TermRuleShape {
  id: string;
  chapter: Chapter;
  /** Law or decision by its usual name, in German, or who says so; null: agreed by these terms alone, or marked. */
  source: string | null;
  toVerify?: true;
}

export interface TermRule extends TermRuleShape {
  id: (typeof RULES)[number]['id'];
}
export type RuleId = TermRule['id'];

/** What an owner agrees to before the first lot is listed, each with the rules behind it. */
export const CONSENT_RULES: Record<(typeof OWNER_CONSENTS)[number], readonly RuleId[]> = {
  terms: ['parties', 'agreed_price', 'cancel_owner', 'ways'],
  liability: ['liability', 'winter'],
  tax: ['vat', 'small_business', 'income_tax'],
  reporting: ['reporting'],
};

export interface Terms {
  /** Stands in a booking. */
  id: string;
  /** Civil date of their beginning. */
  from: string;
  cancel: {
    /** Minutes before the beginning until which it costs nothing; later the agreed price is owed. */
    freeUntil: number;
  };
  overstay: {
    /** Cents that are owed as a penalty: none is agreed. Who extends pays the price of the longer stay. */
    penalty: 0;
  };
  rules: readonly TermRule[];
}

/** All versions, oldest first. */
export const TERMS: readonly [Terms, ...Terms[]] = [
  {
    ...{ id: '2026-11', from: '2026-11-01' },
    ...{ cancel: { freeUntil: CANCEL_FREE }, overstay: { penalty: 0 }, rules: RULES },
  },
];

/** The terms that hold on a civil date ("2026-11-26"); before the first, those. */
export function termsOn(date: string): Terms {
  return TERMS.findLast(({ from }) => from <= date) ?? TERMS[0];
}

/** Those that were agreed; null: there are none of that name. */
export function termsById(id: string): Terms | null {
  return TERMS.find((one) => one.id === id) ?? null;
}
