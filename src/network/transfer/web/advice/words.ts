/** Words of the rooms "Fragen", "Beratung" and "Regionen", with those of fact sheets in a list. */
import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import type { Texts } from '../../../../kernel/pages/screen.ts';

const OF_SHEETS = /^sheet_(badge_stale$|status_|evidence_\d_short$)/;

interface File {
  default: Texts;
}

export const deskWords: DeskRoomPart['words'] = {
  de: () => together(import('../../i18n/advice/de.json'), import('../../i18n/sheets/de.json')),
  en: () => together(import('../../i18n/advice/en.json'), import('../../i18n/sheets/en.json')),
};

async function together(part: Promise<File>, sheets: Promise<File>): Promise<File> {
  const [own, all] = await Promise.all([part, sheets]);
  const shared = Object.entries(all.default).filter(([key]) => OF_SHEETS.test(key));
  return { default: { ...Object.fromEntries(shared), ...own.default } };
}
