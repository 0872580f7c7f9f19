/** Remarks of a town beside the official text: who says it, and until when. */
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Block } from '../../../../kernel/solution.ts';
import { writeOwner } from '../unit-text.ts';
import type { Drawing } from './words.ts';

export function noteBlocks({ view, say, language }: Drawing): Block[] {
  if (view.notes.length === 0) return [];
  return [
    { type: 'heading', text: say('notes_heading') },
    {
      type: 'list',
      items: view.notes.map(({ text, lang, author, unit, until, info }) => ({
        text,
        lang,
        note: say('note_from', { author, unit: writeOwner(unit, say), until: formatDate(until, language) }),
        ...(info.example && { example: true as const }),
      })),
    },
  ];
}
