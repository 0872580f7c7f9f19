import type { TableDeclaration } from '../../../kernel/solution.ts';

const catalogue = (reason: string) => ({ class: 'reference' as const, retention: { forever: reason } });

export const adviceTables: readonly TableDeclaration[] = [
  { name: 'region', ...catalogue('where somebody advises; names no people') },
  { name: 'contact', ...catalogue('offices with their mailboxes; the names of people stand apart') },
  {
    name: 'contact_person',
    class: 'local',
    retention: {
      days: 730,
      column: 'consented_at',
      reason: 'the name of a contact, with consent, which is asked for anew after two years',
    },
  },
  { name: 'question', ...catalogue('asked once and found again; names towns, no people') },
  {
    name: 'question_asker',
    class: 'local',
    retention: { days: 365, column: 'at', reason: 'who asked, for the mail with the answer' },
  },
  { name: 'answer', ...catalogue('as long as the question; names offices') },
  { name: 'question_voice', ...catalogue('as long as the question; names towns, no people') },
];
