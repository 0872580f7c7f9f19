import type { PlaceSummary } from '../../bundle/bundle.ts';
import type { ClaimForm } from '../../pages/claim/claim-view.ts';

/** Asking and correcting as a page of its own, for those whose browser runs no script. */
export interface CorrectView {
  kind: 'correct';
  place: PlaceSummary | null;
  title: string;
  /** Paragraphs. */
  lines: readonly string[];
  form: ClaimForm | null;
  /** The page that it is about. */
  back: { href: string; text: string } | null;
}
