import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import type { Say } from '../texts.ts';
import type { PointRecord } from './point-model.ts';

/** Its own name, or what it is and takes: "Container für Glas, Papier"; `lang` of a name of the feed. */
export function pointName(record: PointRecord, say: Say): { text: string; lang?: string } {
  if (record.name !== null) return { text: record.name, lang: FEED_LANGUAGE };
  const kind = say(`point_${record.kind}`);
  const fractions = record.fractions.slice(0, 3).map((one) => say(`fraction_${one}`));
  return {
    text: fractions.length === 0 ? kind : say('point_nameless', { kind, fractions: fractions.join(', ') }),
  };
}

/** "Glas, Papier, Korken"; null where nobody says it. */
export function takesInWords({ fractions, takes }: PointRecord, say: Say): string | null {
  const all = [...fractions.map((one) => say(`fraction_${one}`)), ...takes];
  return all.length === 0 ? null : all.join(', ');
}
