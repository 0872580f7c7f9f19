/** Questions of towns whose answers lead to a fact sheet. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import type { Block, Kernel } from '../../../../kernel/solution.ts';
import { questionItem } from '../../advice/pages/questions-page.ts';
import { linesOf } from '../../advice/question-lines.ts';
import { questionsLeadingTo } from '../../advice/question-store.ts';
import { sayIn } from '../../texts.ts';
import type { Sheet } from '../sheet.ts';

const MOST = 20;

/** Those that everybody may read, the last answered first; none: nothing is said. */
export async function questionBlocks(
  { id }: Pick<Sheet, 'id'>,
  language: Language,
  kernel: Kernel,
): Promise<Block[]> {
  const lines = await linesOf(await questionsLeadingTo(kernel.db, id, MOST), kernel);
  if (lines.length === 0) return [];
  const say = sayIn(language);
  return [
    { type: 'heading', text: say('sheet_questions') },
    { type: 'list', items: lines.map((line) => questionItem(line, say)) },
  ];
}
