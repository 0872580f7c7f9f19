/** Telephone, fax, mail and website of a unit. Pure. */
import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import type { XzufiUnit } from '../model.ts';
import type { XzufiSettings } from '../settings.ts';
import { below, entryOf, lineAt } from './elements.ts';
import { linksAt, webAddressOf } from './links.ts';
import type { Notes } from './notes.ts';

export type Channels = Pick<XzufiSettings, 'phoneChannels' | 'faxChannels'>;
type Contact = XzufiUnit['contact'];

const LONGEST = 300;

/** The first of each kind. */
export function contactOf(node: XmlNode, channels: Channels, notes: Notes): Contact {
  const found: Record<keyof Contact, string | null> = { phone: null, fax: null, email: null, url: null };
  for (const one of below(node, 'kommunikation', 'erreichbarkeit')) {
    const value = lineAt(one, 'kennung');
    if (value === null || value.length > LONGEST) continue;
    const kind = kindOf(one, value, channels);
    if (kind === null) notes.add('unknown-channel', value);
    else found[kind] ??= kind === 'url' ? webAddressOf(value) : value;
  }
  found.url ??= linksAt(node, ['internetadresse'], notes)[0]?.href ?? null;
  return found;
}

/** Mail and web are told by the value itself, telephone and fax by the channel: its name, or a code of the settings. */
function kindOf(
  node: XmlNode,
  value: string,
  { phoneChannels, faxChannels }: Channels,
): keyof Contact | null {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'email';
  if (/^(https?:\/\/|www\.)/i.test(value)) return 'url';
  const [channel] = below(node, 'kanal');
  if (channel === undefined) return null;
  const { code, name } = entryOf(channel);
  const words = `${code ?? ''} ${name ?? ''}`;
  if (/fax/i.test(words) || (code !== null && faxChannels.includes(code))) return 'fax';
  return /tele?phone?|telefon|mobil|handy/i.test(words) || (code !== null && phoneChannels.includes(code))
    ? 'phone'
    : null;
}
