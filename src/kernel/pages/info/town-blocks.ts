import type { Block } from '../../solution.ts';
import type { InfoRequest } from './request.ts';
import { type InfoKey, sayIn } from './texts.ts';

/** What the town says itself, before the operator; nothing where it has said nothing. */
export function townBlocks(
  { town, language, places }: Pick<InfoRequest, 'town' | 'language' | 'places'>,
  part: { heading: InfoKey; texts: readonly (string | null)[]; website?: true },
): Block[] {
  if (town === null) return [];
  const say = sayIn(language);
  const lines = part.texts.flatMap((one) => one?.split('\n') ?? []).filter((line) => line.trim() !== '');
  const website = part.website === true ? town.website : null;
  if (lines.length === 0 && website === null) return [];
  const name = town.displayName ?? places.get(town.ars)?.name ?? town.ars;
  return [
    { type: 'heading', text: say(part.heading, { place: name }) },
    ...lines.map((text): Block => ({ type: 'text', text, lang: 'de' })),
    ...(website === null
      ? []
      : [{ type: 'list' as const, items: [{ text: say('town_website', { place: name }), href: website }] }]),
  ];
}
