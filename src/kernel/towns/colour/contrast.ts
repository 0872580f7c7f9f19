/** Contrast of two colours by WCAG 2.2. Colours are "#rrggbb" in lower case. */

/** Red, green and blue, each from 0 to 1, as they stand in the hexadecimal digits (gamma-encoded sRGB). */
export type Rgb = readonly [number, number, number];

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text);
}

export function rgbOf(colour: string): Rgb {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** The nearest colour that eight bits a part can say. */
export function colourOf(rgb: Rgb): string {
  const part = (value: number) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(part).join('')}`;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, with the threshold of the sRGB standard. */
export function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** From 0 (black) to 1 (white). */
export function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** From 1 (the same) to 21 (black on white), in either order. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
