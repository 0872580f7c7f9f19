/** "Abfallkalender 2026" → "Abfallkalender 2027": the new source is called like the old one, with its year. Pure. */
export function yearName(name: string, begins: string): string {
  const stem = name.replace(/[\s,–-]*\b(?:19|20)\d{2}(?:\s*\(\d+\))?\s*$/, '').trim();
  return `${(stem === '' ? name : stem).slice(0, 110)} ${begins.slice(0, 4)}`;
}
