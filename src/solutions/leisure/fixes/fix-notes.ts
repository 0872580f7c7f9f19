/** What stands on the page of a record that a desk has put right: by whom, when, and what the source tells. */
import { civilDate } from '../../../kernel/clock.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Block, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import type { Fixed } from './fix-model.ts';
import { fixInWords, wasInWords } from './fix-words.ts';

export function fixNotes(
  fixed: readonly Fixed[] | undefined,
  { language }: PlaceRequest,
  kernel: Pick<Kernel, 'places' | 'clock'>,
): Block[] {
  const say = sayIn(language);
  const words = { language, today: civilDate(kernel.clock.now()) };
  return (fixed ?? []).map((one): Block => {
    const unit = kernel.places.resolve(one.unit);
    const by = unit.kind === 'current' || unit.kind === 'moved' ? fullNameOf(unit.place) : one.unit;
    const was = wasInWords(one, words);
    const text = [
      say('fixed_by', { unit: by, date: formatDate(one.at, language), says: fixInWords(one, words) }),
      ...(was === null ? [] : [say('fixed_was', { was })]),
      ...(one.asked ? [say('fixed_asked')] : []),
    ].join(' ');
    return { type: 'text', text, tone: 'note' };
  });
}
