import { type FullLanguage, fullLanguage } from '../../../src/kernel/i18n/language.ts';
import type { Screen, Texts } from '../../../src/kernel/pages/screen.ts';
import { withWords } from '../people/words.ts';
import { CorrectForm } from './correct-form.tsx';

const WORDS: Record<FullLanguage, () => Promise<{ default: Texts }>> = {
  de: () => import('../../../src/kernel/corrections/i18n/de.json'),
  en: () => import('../../../src/kernel/corrections/i18n/en.json'),
};

export async function load(screen: Screen) {
  const { default: words } = await WORDS[fullLanguage(screen.language)]();
  return { Part: CorrectForm, screen: withWords(screen, words) };
}
