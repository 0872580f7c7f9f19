/** Tags of OpenStreetMap that mean the same on all kinds of things. Pure. */
import { plainLine } from '../../kernel/text/rich-text.ts';

type Tags = Readonly<Record<string, string>>;

/** "designated" is more than "yes" and shown as that. */
export function wheelchairOf(tag: string | undefined): 'yes' | 'limited' | 'no' | 'unknown' {
  if (tag === 'designated') return 'yes';
  return tag === 'yes' || tag === 'limited' || tag === 'no' ? tag : 'unknown';
}

/** "Domkloster 4, 50667 Köln" from the tags of an address, at most 300 characters; null without a street or place. */
export function addressOf(tags: Tags): string | null {
  if (tags['addr:street'] === undefined && tags['addr:place'] === undefined) return null;
  const street = [tags['addr:street'] ?? tags['addr:place'], tags['addr:housenumber']];
  const town = [tags['addr:postcode'], tags['addr:city']];
  const parts = [street, town].map((words) => words.filter(Boolean).join(' ')).filter((part) => part !== '');
  const line = plainLine(parts.join(', ')).slice(0, 300);
  return line === '' ? null : line;
}
