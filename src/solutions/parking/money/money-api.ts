/** What the API of money answers: the same for the server and the web. Types only. Money in cents, instants as ISO 8601. */
/** What an owner is asked to agree to; its words stand in the terms. */
export type OwnerConsent = 'terms' | 'liability' | 'tax' | 'reporting';

export interface OwnerFields {
  kind: 'private' | 'business';
  /** First and last name, or the business and its legal form. */
  name: string;
  street: string;
  houseNumber: string;
  postcode: string;
  town: string;
  vat: 'private' | 'small-business' | 'standard';
  /** Where drivers pay directly; null: only free of charge, or through a provider. */
  iban: string | null;
  /** Whose account it is; '' where it is `name`. */
  holder: string;
  /** Of `standard`: per cent that prices contain, in the owner's words; null: not said. */
  vatRate: number | null;
  /** What a yearly report to the tax office may want (to be verified): all may stay empty. */
  birthDate: string | null;
  taxId: string | null;
  vatId: string | null;
  registerNumber: string | null;
}

export interface GivenConsent {
  id: OwnerConsent;
  /** Version of the terms. */
  terms: string;
  at: string;
}

export interface OwnerView {
  /** 0: nothing was said yet. Sent back with every change. */
  version: number;
  fields: OwnerFields | null;
  given: GivenConsent[];
  /** To be agreed to in the current terms, and not yet: in words. */
  missing: { id: OwnerConsent; text: string; source: string | null; toVerify: boolean }[];
  terms: { id: string; from: string };
}

/** PUT /api/parking/owner: `consents` are those ticked now. */
export interface OwnerChange {
  version: number;
  fields: OwnerFields;
  consents: OwnerConsent[];
}

export interface PaymentView {
  pay: 'free' | 'direct' | 'provider';
  /**
   * `none`: nothing is to be paid. `waits`: the booking is not confirmed, so nothing is to be paid yet. `refund-due`: it
   * was paid, and is owed back.
   */
  state: 'none' | 'waits' | 'open' | 'paid' | 'failed' | 'refund-due' | 'refunded';
  /** What is owed as things stand. */
  amount: number;
  /** Of it: what the driver has not said to have paid; the code pays this, if it is not 0. */
  untold: number;
  /** Whom and how to pay, as text and as code; null: not directly, not confirmed yet, or no account was given. */
  direct: {
    holder: string;
    /** In groups of four. */
    iban: string;
    purpose: string;
    /** Address of the GiroCode as a picture (SVG, black on white); null: nothing is to be paid, or it is paid. */
    code: string | null;
  } | null;
  /** The provider's name, and its page to pay at; null where it is not the way. */
  provider: { name: string; link: string | null } | null;
  /** When the driver said "I have paid", when the owner said "I have received it". */
  toldPaidAt: string | null;
  receivedAt: string | null;
}

export interface EarningsLine {
  /** "2026-11" */
  month: string;
  bookings: number;
  /** Of the stays that took place, or were paid for. */
  minutes: number;
  /** Agreed prices, and how much of it is marked as received. */
  agreed: number;
  received: number;
}

export interface EarningsView {
  year: number;
  /** Years with bookings, newest first. */
  years: number[];
  months: EarningsLine[];
  total: Omit<EarningsLine, 'month'>;
}

export interface ReportQuarter extends Omit<EarningsLine, 'month'> {
  /** 1–4 */
  quarter: number;
}

/** Yearly report of one owner: what the platform knows, and could have to report (to be verified). */
export interface ReportView {
  year: number;
  owner: OwnerFields | null;
  lots: { address: string; bookings: number; days: number; quarters: ReportQuarter[] }[];
  quarters: ReportQuarter[];
  toVerify: string[];
}
