/** The id of a wish, kept until it is booked: what is sent again, also after the page was loaded anew, is one booking. */
import { readNote, writeNote } from '../../../../../web/ui/device-memory.ts';

const NOTE = 'parking.wish';

/** `content`: what is wished; another wish has another id. */
export function wishId(content: string): string {
  const [kept, id] = (readNote(NOTE) ?? '').split('\n');
  if (kept === content && id !== undefined) return id;
  const fresh = crypto.randomUUID();
  writeNote(NOTE, `${content}\n${fresh}`);
  return fresh;
}

export function forgetWish(): void {
  writeNote(NOTE, null);
}
