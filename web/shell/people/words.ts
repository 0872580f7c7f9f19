import { type FullLanguage, fullLanguage } from '../../../src/kernel/i18n/language.ts';
import { text } from '../../../src/kernel/i18n/text.ts';
import type { Screen, Texts } from '../../../src/kernel/pages/screen.ts';

const ROLES: Record<FullLanguage, () => Promise<Texts>> = {
  de: async () => (await import('../../../src/kernel/identity/i18n/de.json')).default,
  en: async () => (await import('../../../src/kernel/identity/i18n/en.json')).default,
};
const ACCOUNT: Record<FullLanguage, () => Promise<Texts>> = {
  de: async () => (await import('../../../src/kernel/i18n/account/de.json')).default,
  en: async () => (await import('../../../src/kernel/i18n/account/en.json')).default,
};
const DESK: Record<FullLanguage, () => Promise<Texts>> = {
  de: async () => (await import('../../../src/kernel/i18n/desk/de.json')).default,
  en: async () => (await import('../../../src/kernel/i18n/desk/en.json')).default,
};

const OPERATION: Record<FullLanguage, () => Promise<Texts>> = {
  de: async () => (await import('../../../src/kernel/i18n/operation/de.json')).default,
  en: async () => (await import('../../../src/kernel/i18n/operation/en.json')).default,
};

/** The same screen, with the words of signing in, account and invitations. */
export async function withAccountWords(screen: Screen): Promise<Screen> {
  const language = fullLanguage(screen.language);
  const [roles, account] = await Promise.all([ROLES[language](), ACCOUNT[language]()]);
  return withWords(screen, { ...roles, ...account });
}

/** The same screen, with the words of the desk, and those of roles and rights. */
export async function withDeskWords(screen: Screen): Promise<Screen> {
  const language = fullLanguage(screen.language);
  const [roles, account, desk] = await Promise.all([
    ROLES[language](),
    ACCOUNT[language](),
    DESK[language](),
  ]);
  return withWords(screen, { ...roles, ...account, ...desk });
}

const NOTIFY: Record<FullLanguage, () => Promise<Texts>> = {
  de: async () => (await import('../../../src/kernel/i18n/notify/de.json')).default,
  en: async () => (await import('../../../src/kernel/i18n/notify/en.json')).default,
};

/** The same screen, with the words of notifications. */
export async function withNotifyWords(screen: Screen): Promise<Screen> {
  return withWords(screen, await NOTIFY[fullLanguage(screen.language)]());
}

/** The same screen, with the words of the operators' pages beside those of the desk. */
export async function withOperationWords(screen: Screen): Promise<Screen> {
  const [desk, own] = await Promise.all([withDeskWords(screen), OPERATION[fullLanguage(screen.language)]()]);
  return withWords(desk, own);
}

/** The same screen, with further words that come before its own. */
export function withWords(screen: Screen, texts: Texts): Screen {
  const { language } = screen;
  return {
    ...screen,
    say(key, values = {}) {
      const words = text(texts, language, key, values);
      // What the part has no word for is a word of the house.
      return words === key ? screen.say(key, values) : words;
    },
  };
}
