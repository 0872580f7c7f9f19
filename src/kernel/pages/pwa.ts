import { HOUSE_TEXTS } from '../i18n/house-texts.ts';
import { fullLanguage, type Language, PREFIX } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import { minePath, startPath } from './screen.ts';

/** Pictures of the house's sign in `web/icons`, drawn by `scripts/draw-icons.ts`. */
export const ICONS = [
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
  'apple-touch-icon.png',
] as const;

export const TOUCH_ICON = iconPath('apple-touch-icon.png');

export function iconPath(name: (typeof ICONS)[number]): string {
  return `/icons/${name}`;
}

export function manifestPath(language: Language): string {
  return `${PREFIX[language]}/manifest.webmanifest`;
}

/** What a device needs to know to install the app. One app, whatever its language: both have the same `id`. */
export function manifestOf(language: Language): object {
  const texts = textsIn(HOUSE_TEXTS, language);
  const { house = '', app_description: description = '' } = texts;
  const { choose_place: choose = '', mine_title: mine = '' } = texts;
  const start = startPath(language);
  const shortcutIcon = { src: iconPath('icon-192.png'), sizes: '192x192' };
  const picture = (name: (typeof ICONS)[number], sizes: string, purpose: 'any' | 'maskable') => ({
    src: iconPath(name),
    sizes,
    type: 'image/png',
    purpose,
  });
  return {
    id: '/',
    name: house,
    short_name: house,
    description,
    lang: fullLanguage(language),
    dir: 'ltr',
    start_url: start,
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#1a3da5',
    categories: ['government', 'utilities'],
    icons: [
      picture('icon-192.png', '192x192', 'any'),
      picture('icon-512.png', '512x512', 'any'),
      picture('icon-maskable-512.png', '512x512', 'maskable'),
    ],
    shortcuts: [
      { name: choose, url: start, icons: [shortcutIcon] },
      { name: mine, url: minePath(language), icons: [shortcutIcon] },
    ],
  };
}
