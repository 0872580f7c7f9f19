import type { Kernel } from '../../../../kernel/solution.ts';
import type { AdvisingFinder, AdvisingQuestion } from './advising-house.ts';
import { type AdvisingLine, mostUrgentFirst } from './advising-line.ts';
import { findAdoptionLines } from './find-adoption-lines.ts';
import { findProjectLines } from './find-project-lines.ts';
import { findQuestionLines } from './find-question-lines.ts';
import { findSheetLines } from './find-sheet-lines.ts';
import { findSourceLines } from './find-source-lines.ts';

/** One finder a subject. */
const FINDERS: readonly AdvisingFinder[] = [
  findProjectLines,
  findQuestionLines,
  findAdoptionLines,
  findSheetLines,
  findSourceLines,
];

/** All that an adviser has to know, the most urgent first. */
export async function findLines(question: AdvisingQuestion, kernel: Kernel): Promise<AdvisingLine[]> {
  const found = await Promise.all(FINDERS.map((find) => find(question, kernel)));
  return mostUrgentFirst(found.flat());
}
