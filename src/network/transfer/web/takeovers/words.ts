import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import type { Texts } from '../../../../kernel/pages/screen.ts';
import { withProjectWords } from '../projects/words.ts';

interface File {
  default: Texts;
}

/** The room leads through those of solutions and sources: their parts speak with their own words. */
export const takeoverWords: DeskRoomPart['words'] = withProjectWords({
  de: () =>
    together(
      import('../../../../kernel/i18n/desk/rooms/solutions/de.json'),
      import('../../../../kernel/i18n/desk/rooms/sources/de.json'),
      import('../../i18n/takeovers/de.json'),
    ),
  en: () =>
    together(
      import('../../../../kernel/i18n/desk/rooms/solutions/en.json'),
      import('../../../../kernel/i18n/desk/rooms/sources/en.json'),
      import('../../i18n/takeovers/en.json'),
    ),
});

async function together(...files: readonly Promise<File>[]): Promise<File> {
  const all = await Promise.all(files);
  // The room of sources says this otherwise than cards do, which are shown here too.
  const { as_of: _, ...words }: Texts = Object.assign({}, ...all.map((one) => one.default));
  return { default: words };
}
