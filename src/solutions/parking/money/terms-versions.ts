/** Versions of the terms, oldest first: `id` stands in a booking, `from` is the civil date of their beginning. */
export interface TermsVersion {
  id: string;
  from: string;
}

export const TERMS_VERSIONS: readonly [TermsVersion, ...TermsVersion[]] = [
  { id: '2026-11', from: '2026-11-26' },
];

/** The terms that hold on a civil date; before the first, those. */
export function termsOn(date: string): TermsVersion {
  return TERMS_VERSIONS.findLast(({ from }) => from <= date) ?? TERMS_VERSIONS[0];
}
