/** Who took a solution over from a fact sheet, with what it cost them, or why they stopped. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import type { Block, Kernel } from '../../../../kernel/solution.ts';
import { sayIn } from '../../texts.ts';
import type { Sheet } from '../sheet.ts';

export async function transferBlocks(_sheet: Sheet, language: Language, _kernel: Kernel): Promise<Block[]> {
  const say = sayIn(language);
  return [
    { type: 'heading', text: say('sheet_transfers') },
    { type: 'text', text: say('sheet_transfers_none') },
  ];
}
