import { type Language, PREFIX } from '../../../i18n/language.ts';

/**
 * Where to go after a sign-in: the wanted path if it is one of ours, else "Mein Bereich". What leads elsewhere, or could
 * be read by a browser as if it did ("//evil.example", "/\evil.example"), is no path of ours.
 */
export function ownPath(wanted: string, language: Language): string {
  return checked(wanted) ?? `${PREFIX[language]}/mein-bereich`;
}

function checked(wanted: string): string | null {
  if (wanted.length > 500 || !/^\/(?!\/)[^\\\p{Cc}\s]*$/u.test(wanted)) return null;
  const base = 'https://own.invalid';
  const url = URL.parse(wanted, base);
  if (url === null || url.origin !== base) return null;
  // "/.//evil.example" is made "//evil.example" by its dots.
  if (url.pathname.startsWith('//') || url.pathname.startsWith('/api/')) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
