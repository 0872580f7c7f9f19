import type { SayPart } from './say.ts';
import type { Fault } from './sender.ts';

/** What went wrong, as it stands on the screen. */
export function faultInWords({ words, status }: Pick<Fault, 'words' | 'status'>, say: SayPart): string {
  if (words !== '') return words;
  return say(status === 0 ? 'board_offline' : 'board_failed');
}
