import type { Language } from '../../../../src/kernel/i18n/language.ts';

/** Milliseconds: whoever waits for names keeps all later changes waiting. */
const PATIENCE = 10_000;

/** Names of places as they are called today. What cannot be asked for now, or is no more, is left out. */
export async function placeNames(
  keys: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(keys.map((ars) => nameOf(ars, language)));
  return new Map(found.filter((one) => one !== null));
}

async function nameOf(ars: string, language: Language): Promise<[string, string] | null> {
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await fetch(`/api/places/${ars}?lang=${language}`, { signal }).catch(() => null);
  const place: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
  const isNamed = typeof place === 'object' && place !== null && 'name' in place;
  return isNamed && typeof place.name === 'string' ? [ars, place.name] : null;
}
