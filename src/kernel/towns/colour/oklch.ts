/** OKLCH: lightness 0–1, chroma, hue in radians; equal steps look equal. https://bottosson.github.io/posts/oklab/ */
import { linear, type Rgb } from './contrast.ts';

export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

export function oklchOf([red, green, blue]: Rgb): Oklch {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const alpha = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const beta = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(alpha, beta), hue: Math.atan2(beta, alpha) };
}

/** Linear parts; those outside 0–1 are no colour that a screen shows. */
function linearRgbOf({ lightness, chroma, hue }: Oklch): Rgb {
  const [alpha, beta] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * alpha + 0.2158037573 * beta) ** 3;
  const m = (lightness - 0.1055613458 * alpha - 0.0638541728 * beta) ** 3;
  const s = (lightness - 0.0894841775 * alpha - 1.291485548 * beta) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The colour of this lightness and hue that keeps as much of the chroma as a screen can show. */
export function rgbOfOklch(colour: Oklch): Rgb {
  let [kept, lost] = [0, colour.chroma];
  if (isShown(linearRgbOf(colour))) kept = colour.chroma;
  else
    for (let round = 0; round < 24; round++) {
      const chroma = (kept + lost) / 2;
      if (isShown(linearRgbOf({ ...colour, chroma }))) kept = chroma;
      else lost = chroma;
    }
  const [red, green, blue] = linearRgbOf({ ...colour, chroma: kept });
  return [encoded(red), encoded(green), encoded(blue)];
}

function isShown(rgb: Rgb): boolean {
  return rgb.every((part) => part >= -1e-4 && part <= 1 + 1e-4);
}

function encoded(value: number): number {
  const part = Math.min(1, Math.max(0, value));
  return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
}
