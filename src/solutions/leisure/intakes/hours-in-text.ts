import { canRead } from '../../../kernel/calendar/hours/expand.ts';

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
