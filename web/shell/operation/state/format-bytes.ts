import { type Language, LOCALE } from '../../../../src/kernel/i18n/language.ts';

const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000_000_000;

/** "1,4 GB", "320 MB": no more digits than anybody needs; a change keeps its sign. */
export function formatBytes(bytes: number, language: Language, { isChange = false } = {}): string {
  const isLarge = Math.abs(bytes) >= GIGABYTE;
  const value = bytes / (isLarge ? GIGABYTE : MEGABYTE);
  const figure = new Intl.NumberFormat(LOCALE[language], {
    maximumFractionDigits: isLarge || Math.abs(value) < 10 ? 1 : 0,
    signDisplay: isChange ? 'exceptZero' : 'auto',
  }).format(value);
  return `${figure}\u00a0${isLarge ? 'GB' : 'MB'}`;
}
