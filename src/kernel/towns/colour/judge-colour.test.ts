import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourOf, contrast, isColour, rgbOf } from './contrast.ts';
import { BACKGROUNDS, judgeColour, NEEDED } from './judge-colour.ts';
import { nearestColour } from './nearest-colour.ts';
import { oklchOf, rgbOfOklch } from './oklch.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // Published examples: the lightest grey that passes on white, and pure red, green and blue.
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#00ff00', '#ffffff', 1.37],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });

  it('is the same in either order, from 1 to 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrast(one, other);
        expect(contrast(other, one)).toBe(ratio);
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });

  it('of letters upon a colour is always enough in white or in black', () => {
    fc.assert(
      fc.property(colour, (one) => {
        const { letters } = judgeColour(one);
        expect(letters.ratio).toBe(contrast(one, letters.colour));
        expect(letters.ratio).toBeGreaterThanOrEqual(NEEDED.text);
      }),
    );
  });
});

describe('a colour in OKLCH', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(colourOf(rgbOf(one))).toBe(one);
        expect(colourOf(rgbOfOklch(oklchOf(rgbOf(one))))).toBe(one);
      }),
    );
  });
});

describe('the judgement of a colour', () => {
  it('passes its own proposal, which is the colour itself where that passes', () => {
    fc.assert(
      fc.property(colour, (one) => {
        const { passes, proposal, dark } = judgeColour(one);
        expect(isColour(proposal) && isColour(dark)).toBe(true);
        expect(judgeColour(proposal)).toMatchObject({ passes: true, proposal });
        expect(proposal === one).toBe(passes);
        for (const background of BACKGROUNDS.dark)
          expect(contrast(dark, background)).toBeGreaterThanOrEqual(NEEDED.text);
      }),
    );
  });

  it('proposes the nearest: no colour of the hue between it and the wish would do', () => {
    const wish = { backgrounds: BACKGROUNDS.light, ratio: NEEDED.text, towards: 'dark' } as const;
    fc.assert(
      fc.property(colour, fc.double({ min: 0, max: 1, noNaN: true }), (one, part) => {
        const proposal = nearestColour(one, wish);
        if (proposal === one) return;
        const [from, to] = [oklchOf(rgbOf(one)), oklchOf(rgbOf(proposal))];
        expect(to.lightness).toBeLessThan(from.lightness);
        // Beyond a step of lightness and what rounding to eight bits moves.
        const between = { ...from, lightness: to.lightness + (from.lightness - to.lightness) * part };
        if (between.lightness - to.lightness < 0.006) return;
        const ratio = Math.min(
          ...wish.backgrounds.map((background) => contrast(colourOf(rgbOfOklch(between)), background)),
        );
        expect(ratio).toBeLessThan(wish.ratio);
      }),
    );
  });

  it('keeps the hue of what has one', () => {
    fc.assert(
      fc.property(colour, (one) => {
        const [from, to] = [oklchOf(rgbOf(one)), oklchOf(rgbOf(judgeColour(one).proposal))];
        if (from.chroma < 0.08 || to.chroma < 0.08) return;
        const turned = Math.abs(Math.atan2(Math.sin(from.hue - to.hue), Math.cos(from.hue - to.hue)));
        expect(turned).toBeLessThan(0.05);
      }),
    );
  });

  it('says what fails: yellow on white, a deep blue on black, which is shown lighter there', () => {
    const failing = (one: string) =>
      judgeColour(one)
        .checks.filter(({ passes }) => !passes)
        .map(({ use, theme }) => `${use} ${theme}`);
    expect(failing('#ffd500')).toEqual(['text light', 'graphic light']);
    expect(failing('#003366')).toEqual(['text dark', 'graphic dark']);
    const blue = judgeColour('#003366');
    expect(blue).toMatchObject({ passes: true, proposal: '#003366' });
    expect(blue.dark).not.toBe('#003366');
    expect(judgeColour('#ffd500').passes).toBe(false);
  });

  it('judges against the backgrounds that the style sheets really have', () => {
    const kern = readFileSync('node_modules/@kern-ux/native/dist/kern.css', 'utf8');
    const token = (name: string) => {
      const [, l, c, h] =
        new RegExp(`--kern-color-${name}: oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)`).exec(kern) ?? [];
      return { lightness: Number(l) / 100, chroma: Number(c), hue: (Number(h) * Math.PI) / 180 };
    };
    expect(kern).toMatch(/--kern-color-layout-background-default: var\(--kern-color-black\)/);
    expect(kern).toMatch(/--kern-color-layout-background-default: var\(--kern-color-white\)/);
    expect(kern).toMatch(/--kern-color-action-default: var\(--kern-color-darkblue-700\)/);
    const base = readFileSync('web/ui/base.css', 'utf8');
    expect(base).toMatch(/--kern-color-action-default\) 5%/);
    expect(base).toMatch(/--tint: var\(--kern-color-neutral-950\)/);
    const action = token('darkblue-700');
    const tint = {
      lightness: 0.95 + 0.05 * action.lightness,
      chroma: 0.05 * action.chroma,
      hue: action.hue,
    };
    expect(BACKGROUNDS).toEqual({
      light: ['#ffffff', colourOf(rgbOfOklch(tint))],
      dark: ['#000000', colourOf(rgbOfOklch(token('neutral-950')))],
    });
  });
});
