/** Words of the rooms of fact sheets, with those that all of transfer shares: fields and sizes. */
import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import type { Texts } from '../../../../kernel/pages/screen.ts';

const SHARED = /^(field|size)_/;

interface File {
  default: Texts;
}

export const sheetWords: DeskRoomPart['words'] = {
  de: () => together(import('../../i18n/sheets/de.json'), import('../../i18n/de.json')),
  en: () => together(import('../../i18n/sheets/en.json'), import('../../i18n/en.json')),
};

async function together(part: Promise<File>, common: Promise<File>): Promise<File> {
  const [own, all] = await Promise.all([part, common]);
  const shared = Object.entries(all.default).filter(([key]) => SHARED.test(key));
  return { default: { ...Object.fromEntries(shared), ...own.default } };
}
