/** What there is already about what a text asks: questions that towns share, and fact sheets. */
import type { Kernel } from '../../../kernel/solution.ts';
import { type SheetsAsked, similarSheets } from '../sheets/similar-sheets.ts';
import type { Resembling } from './advice-api.ts';
import { linesOf } from './question-lines.ts';
import { questionsById } from './question-store.ts';
import { similarQuestions } from './similar-questions.ts';

const MOST = 5;

interface Asked extends SheetsAsked {
  /** The question itself. */
  except?: string;
}

export async function resembling(
  { except, ...asked }: Asked,
  house: Pick<Kernel, 'db' | 'places' | 'clock'>,
): Promise<Resembling> {
  const { title, text } = asked;
  const [ids, sheets] = await Promise.all([
    similarQuestions(house, { title, text, ...(except !== undefined && { except }) }, MOST),
    similarSheets(house, asked, MOST),
  ]);
  return { similar: await linesOf(await questionsById(house.db, ids), house), sheets };
}
