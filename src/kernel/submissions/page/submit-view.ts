import type { PlaceSummary } from '../../bundle/bundle.ts';
import type { ClaimForm } from '../../pages/claim/claim-view.ts';

/** Sending something in without an account, and what the links of its mails lead to. */
export interface SubmitView {
  kind: 'submit';
  place: PlaceSummary | null;
  title: string;
  /** Paragraphs. */
  lines: readonly string[];
  form: ClaimForm | null;
  back: { href: string; text: string } | null;
  /** It has arrived: what the device kept of it goes. */
  isDone?: true;
}
