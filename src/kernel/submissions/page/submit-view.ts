import type { PlaceSummary } from '../../bundle/bundle.ts';
import type { ClaimForm } from '../../pages/claim/claim-view.ts';
import type { FactRow } from '../../solution.ts';

/** Sending something in without an account, and what the links of its mails lead to. */
export interface SubmitView {
  kind: 'submit';
  place: PlaceSummary | null;
  title: string;
  /** Paragraphs. */
  lines: readonly string[];
  /** What is known of one thing, below the paragraphs. */
  facts?: readonly FactRow[];
  form: ClaimForm | null;
  /** Own paths, after the form. */
  links?: readonly { href: string; text: string }[];
  back: { href: string; text: string } | null;
  /** It has arrived: what the device kept of it goes. */
  isDone?: true;
}
