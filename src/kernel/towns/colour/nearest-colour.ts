import { colourOf, contrast, rgbOf } from './contrast.ts';
import { oklchOf, rgbOfOklch } from './oklch.ts';

/** One step of lightness: less than anybody sees. */
const STEP = 1 / 512;

/**
 * The colour of the same hue that stands out enough from each of the backgrounds, with as little change of lightness as
 * that takes; the colour itself where it does already. `towards` says in which direction it may change: darker on light
 * backgrounds, lighter on dark ones. Black or white at the end, which stand out from every page of the house.
 */
export function nearestColour(
  colour: string,
  {
    backgrounds,
    ratio,
    towards,
  }: { backgrounds: readonly string[]; ratio: number; towards: 'dark' | 'light' },
): string {
  const fits = (one: string) => backgrounds.every((background) => contrast(one, background) >= ratio);
  if (fits(colour)) return colour;
  const from = oklchOf(rgbOf(colour));
  const step = towards === 'dark' ? -STEP : STEP;
  for (let lightness = from.lightness + step; lightness > 0 && lightness < 1; lightness += step) {
    const changed = colourOf(rgbOfOklch({ ...from, lightness }));
    if (fits(changed)) return changed;
  }
  return towards === 'dark' ? '#000000' : '#ffffff';
}
