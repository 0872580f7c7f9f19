import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { SubmissionsPage } from './submissions-page.tsx';

/** Its form is the one of contents, with the words of that room. */
export const room: DeskRoomPart = {
  Room: SubmissionsPage,
  words: {
    de: async () => {
      const [entries, own] = await Promise.all([
        import('../../../../src/kernel/i18n/desk/rooms/entries/de.json'),
        import('../../../../src/kernel/i18n/desk/rooms/submissions/de.json'),
      ]);
      return { default: { ...entries.default, ...own.default } };
    },
    en: async () => {
      const [entries, own] = await Promise.all([
        import('../../../../src/kernel/i18n/desk/rooms/entries/en.json'),
        import('../../../../src/kernel/i18n/desk/rooms/submissions/en.json'),
      ]);
      return { default: { ...entries.default, ...own.default } };
    },
  },
};
