/** A message as text or bytes → the items of the connector. For tests. */
import type { Item } from '../../../kernel/sources/connector.ts';
import type { XzufiObject } from '../model.ts';
import { type XzufiSettings, xzufiSettings } from '../settings.ts';
import { type Message, type Told, writeXzufi } from '../write/write-message.ts';
import { xzufi } from '../xzufi.ts';

/** `step`: bytes of one chunk. */
export async function readMessage(
  message: string | Uint8Array,
  { settings = {}, step = 65_536 }: { settings?: Partial<XzufiSettings>; step?: number } = {},
): Promise<Item<XzufiObject>[]> {
  const all = Buffer.from(message);
  async function* chunks() {
    for (let at = 0; at < all.length; at += step) yield all.subarray(at, at + step);
  }
  const from = Temporal.Instant.from('2026-01-01T00:00Z');
  const context = { settings: xzufiSettings.parse(settings), horizon: { from, until: from } };
  return Array.fromAsync(xzufi.read(chunks(), context));
}

/** Synthetic, as its sender says. */
export const SYNTHETIC: Message = {
  id: '00000000-0000-4000-8000-000000000000',
  createdAt: '2026-11-24T10:00:00Z',
  sender: 'Synthetic messages of the tests',
  product: 'Hierzulande',
};

/** A whole message with these objects; `version` 2.3 unless another is wanted. */
export async function messageOf(objects: Iterable<Told>, own: Partial<Message> = {}): Promise<string> {
  return (await Array.fromAsync(writeXzufi(objects, { ...SYNTHETIC, ...own }))).join('');
}
