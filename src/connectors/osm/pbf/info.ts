/** When an element was changed, and whether it is still there. */
import type { Block } from './block.ts';
import { type Cursor, signed, skip, tag, varint } from './wire.ts';

export interface Info {
  changedAt: string | null;
  isDeleted: boolean;
}

const KNOWN = [2, 6];

/** null: the element has none. Throws `Damage`. */
export function infoOf(info: Cursor | null, block: Pick<Block, 'timeUnit'>): Info {
  let [time, isVisible] = [0, 1];
  if (info !== null)
    while (info.at < info.end) {
      const field = tag(info);
      if (field === 0x10) time = signed(info);
      else if (field === 0x30) isVisible = varint(info);
      else skip(info, field, KNOWN);
    }
  return { changedAt: instantOf(time * block.timeUnit), isDeleted: isVisible === 0 };
}

/** Programs write 0 where they do not know; a time that no calendar has harms nothing either. */
export function instantOf(milliseconds: number): string | null {
  if (milliseconds <= 0 || milliseconds > 8.64e15) return null;
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}
