/** When an element was changed, and whether it is still there. */
import type { Draft } from '../draft.ts';
import type { Block } from './block.ts';
import { type Cursor, signed, skip, tag, varint } from './wire.ts';

const KNOWN = [2, 6];

/** `info` is empty where the element has none. Throws `Damage`. */
export function addInfo(draft: Draft, info: Cursor, { timeUnit }: Pick<Block, 'timeUnit'>): void {
  let time = 0;
  while (info.at < info.end) {
    const field = tag(info);
    if (field === 0x10) time = signed(info);
    else if (field === 0x30) draft.isDeleted = varint(info) === 0;
    else skip(info, field, KNOWN);
  }
  draft.changedAt = () => instantOf(time * timeUnit);
}

/** Programs write 0 where they do not know; a time that no calendar has harms nothing either. */
export function instantOf(milliseconds: number): string | null {
  if (milliseconds <= 0 || milliseconds > 8.64e15) return null;
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}
