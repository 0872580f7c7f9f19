/** Whether a town's colour can be read where the house uses it. Pure: the desk asks it while somebody chooses. */
import { contrast } from './contrast.ts';
import { nearestColour } from './nearest-colour.ts';

/** Backgrounds of the house, page and tinted bar (`web/ui/base.css`; a test holds them against the style sheets). */
export const BACKGROUNDS = {
  light: ['#ffffff', '#f3f6fb'],
  dark: ['#000000', '#131525'],
} as const;

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what is drawn. */
export const NEEDED = { text: 4.5, graphic: 3 } as const;

export interface ColourCheck {
  /** As letters and links, or as bar and sign. */
  use: keyof typeof NEEDED;
  theme: keyof typeof BACKGROUNDS;
  /** Against the background of the theme from which it stands out least. */
  ratio: number;
  needed: number;
  passes: boolean;
}

export interface ColourJudgement {
  checks: readonly ColourCheck[];
  /** White or black letters upon it: which can be read better, and how well. One of them always can (at least 4.58). */
  letters: { colour: '#ffffff' | '#000000'; ratio: number };
  /**
   * Whether it can be kept: it passes everything on light backgrounds. On dark ones the house shows `dark` in its place,
   * so that a town with a deep blue keeps it.
   */
  passes: boolean;
  /** The nearest colour that passes on light backgrounds; itself where it does. */
  proposal: string;
  /** What stands in its place on dark backgrounds; itself where it passes there too. */
  dark: string;
}

/** `colour` is "#rrggbb" in lower case. */
export function judgeColour(colour: string): ColourJudgement {
  const checks = (['light', 'dark'] as const).flatMap((theme) => {
    const ratio = Math.min(...BACKGROUNDS[theme].map((background) => contrast(colour, background)));
    return (['text', 'graphic'] as const).map((use) => {
      return { use, theme, ratio, needed: NEEDED[use], passes: ratio >= NEEDED[use] };
    });
  });
  const [onWhite, onBlack] = [contrast(colour, '#ffffff'), contrast(colour, '#000000')];
  return {
    checks,
    letters:
      onWhite >= onBlack ? { colour: '#ffffff', ratio: onWhite } : { colour: '#000000', ratio: onBlack },
    passes: checks.every(({ theme, passes }) => theme === 'dark' || passes),
    proposal: nearestColour(colour, {
      ...{ backgrounds: BACKGROUNDS.light, ratio: NEEDED.text, towards: 'dark' },
    }),
    dark: darkColourOf(colour),
  };
}

/** What stands in the place of a colour on dark backgrounds. */
export function darkColourOf(colour: string): string {
  return nearestColour(colour, { backgrounds: BACKGROUNDS.dark, ratio: NEEDED.text, towards: 'light' });
}
