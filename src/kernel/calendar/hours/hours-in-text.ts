import { plainLine } from '../../text/rich-text.ts';
import { canRead } from './expand.ts';

/** Opening hours as they stand there. One that is longer than any rule is none, and never cut: half of it is wrong. */
export function ruleOrNull(text: string | undefined): string | null {
  const rule = plainLine(text ?? '');
  return rule === '' || rule.length > 1000 ? null : rule;
}

/** Opening hours as they stand there; a rule that nobody can read stays as text, is unknown on pages, and is reported. */
export function hoursInText(openingHours: string | null): {
  openingHours: string | null;
  notes: { code: string; reason: string }[];
} {
  // What no program reckons here (sunrise) is no slip of the source.
  const isFine =
    openingHours === null || canRead(openingHours) || /\b(sunrise|sunset|dawn|dusk)\b/i.test(openingHours);
  if (isFine) return { openingHours, notes: [] };
  const reason = `"${openingHours.slice(0, 100)}" cannot be read as opening hours: write for example "Mo-Fr 10:00-18:00; PH off".`;
  return { openingHours, notes: [{ code: 'unreadable-hours', reason }] };
}
