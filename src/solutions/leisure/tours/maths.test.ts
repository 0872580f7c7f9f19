import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresPerDegree, squareToSegment } from '../../../kernel/places/metres.ts';
import type { Fix } from '../../../kernel/sources/read-track.ts';
import { climbOf } from './climb.ts';
import { heightsOf } from './heights.ts';
import { joinParts } from './join-parts.ts';
import { lengthOf } from './line-length.ts';
import { simplify, simplifyParts } from './simplify.ts';

const fix = fc
  .tuple(
    fc.double({ min: 6, max: 15, noNaN: true }),
    fc.double({ min: 47.3, max: 55, noNaN: true }),
    fc.integer({ min: 0, max: 2_900 }),
  )
  .map(([lon, lat, height]): Fix => [lon, lat, height]);
/** A walk: each point at most some hundred metres from the one before. */
const walk = (most = 200) =>
  fc
    .tuple(
      fix,
      fc.array(
        fc.tuple(
          fc.integer({ min: -30, max: 30 }),
          fc.integer({ min: -30, max: 30 }),
          fc.integer({ min: -9, max: 9 }),
        ),
        { minLength: 1, maxLength: most },
      ),
    )
    .map(([start, steps]) => {
      const line: Fix[] = [start];
      for (const [x, y, up] of steps) {
        const [lon, lat, height] = line.at(-1) ?? start;
        line.push([lon + x / 10_000, lat + y / 10_000, (height ?? 0) + up]);
      }
      return line;
    });

describe('the length of a line', () => {
  it('of a degree is that of the WGS 84 ellipsoid, reckoned from its radii of curvature', () => {
    const [axis, flattening] = [6_378_137, 1 / 298.257223563];
    const squared = flattening * (2 - flattening);
    const root = (degrees: number) => 1 - squared * Math.sin((degrees * Math.PI) / 180) ** 2;
    const steps = 1_000;
    let meridian = 0;
    for (let step = 0; step < steps; step += 1)
      meridian += ((axis * (1 - squared)) / root(50 + (step + 0.5) / steps) ** 1.5) * (Math.PI / 180 / steps);
    const parallel = (axis / Math.sqrt(root(50))) * Math.cos((50 * Math.PI) / 180) * (Math.PI / 180);
    const line = (lon: number, lat: number) =>
      Array.from({ length: 101 }, (_, i): Fix => [10 + (lon * i) / 100, 50 + (lat * i) / 100, null]);
    expect(Math.abs(lengthOf([line(0, 1)]) - meridian)).toBeLessThan(1);
    expect(Math.abs(lengthOf([line(1, 0)]) - parallel)).toBeLessThan(1);
  });

  it('is the sum of its pieces, the same both ways, and at least that from end to end', () => {
    fc.assert(
      fc.property(walk(), fc.nat(), (line, cut) => {
        const at = cut % line.length;
        const whole = lengthOf([line]);
        expect(lengthOf([line.slice(0, at + 1)]) + lengthOf([line.slice(at)])).toBeCloseTo(whole, 5);
        expect(lengthOf([line.toReversed()])).toBeCloseTo(whole, 5);
        // The way from one part to the next is not counted.
        expect(lengthOf([line.slice(0, at), line.slice(at)])).toBeLessThanOrEqual(whole + 1e-6);
      }),
    );
  });
});

describe('a simplified line', () => {
  it('keeps both ends and lies nowhere farther than its tolerance from what it was', () => {
    fc.assert(
      fc.property(walk(), fc.integer({ min: 1, max: 500 }), (line, tolerance) => {
        const simple = simplify(line, tolerance);
        expect([simple[0], simple.at(-1)]).toEqual([line[0], line.at(-1)]);
        expect(line).toEqual(expect.arrayContaining(simple));
        const [x, y] = metresPerDegree(line[0]?.[1] ?? 0);
        for (const [lon, lat] of line) {
          const squares = simple.slice(1).map((to, index) => {
            const from = simple[index] ?? to;
            return squareToSegment(lon * x, lat * y, from[0] * x, from[1] * y, to[0] * x, to[1] * y);
          });
          expect(Math.sqrt(Math.min(...squares))).toBeLessThanOrEqual(tolerance + 1e-3);
        }
      }),
    );
  });

  it('has no more points than it may have, whatever that takes', () => {
    fc.assert(
      fc.property(
        fc.array(walk(50), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 2, max: 60 }),
        (parts, most) => {
          const { parts: simple } = simplifyParts(parts, most);
          expect(simple.flat().length).toBeLessThanOrEqual(Math.max(most, parts.length * 2));
          expect(simple.length).toBe(parts.length);
        },
      ),
    );
  });
});

describe('the way up and down', () => {
  it.each([
    [[100, 200, 150], 100, 50],
    [[100, 103, 100, 104, 100], 0, 0],
    [[100, 102, 104, 106, 108], 8, 0],
    [[100, 104, 102, 130, 127, 140], 40, 0],
    [[100], 0, 0],
    [[], 0, 0],
    [[5, 5, 5], 0, 0],
    [[3, 0, 3], 0, 0],
  ])('of %j is %i m and %i m', (heights, ascent, descent) => {
    expect(climbOf(heights)).toEqual({ ascent, descent });
  });

  it('is exchanged on the way back, and differs by what both ends differ', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 80 }), (heights) => {
        const there = climbOf(heights);
        const back = climbOf(heights.toReversed());
        expect([back.ascent, back.descent]).toEqual([there.descent, there.ascent]);
        expect(there.ascent - there.descent).toBe((heights.at(-1) ?? 0) - (heights[0] ?? 0));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is never more than without smoothing, and never less than from the lowest to the highest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 80 }), (heights) => {
        const smooth = climbOf(heights);
        const raw = climbOf(heights, 0);
        expect(smooth.ascent).toBeLessThanOrEqual(raw.ascent);
        const span = Math.max(...heights) - Math.min(...heights);
        expect(Math.max(smooth.ascent, smooth.descent)).toBeGreaterThanOrEqual(
          Math.abs((heights.at(-1) ?? 0) - (heights[0] ?? 0)),
        );
        if (span >= 10) expect(smooth.ascent + smooth.descent).toBeGreaterThanOrEqual(span - 10);
      }),
    );
  });
});

describe('the profile', () => {
  it('rises in distance from the start to the length, within the heights of the line', () => {
    fc.assert(
      fc.property(walk(400), (line) => {
        const found = heightsOf([line]);
        if (lengthOf([line]) === 0) return expect(found).toBeNull();
        const { profile, climb } = found ?? { profile: [], climb: null };
        expect(profile.length).toBeLessThanOrEqual(200);
        expect(profile.length).toBeGreaterThanOrEqual(2);
        for (const [index, [distance, height]] of profile.entries()) {
          expect(distance).toBeGreaterThanOrEqual(profile[index - 1]?.[0] ?? 0);
          expect(height).toBeGreaterThanOrEqual((climb?.lowest ?? 0) - 0.1);
          expect(height).toBeLessThanOrEqual((climb?.highest ?? 0) + 0.1);
        }
        expect(profile[0]?.[0]).toBe(0);
        expect(profile.at(-1)?.[0]).toBe(Math.round(lengthOf([line])));
      }),
    );
  });

  it('is that of a ramp, also where single heights are missing', () => {
    const ramp = Array.from({ length: 101 }, (_, i): Fix => [10 + i / 1_000, 50, i % 7 === 3 ? null : i]);
    const { profile = [], climb } = heightsOf([ramp]) ?? {};
    expect(climb).toMatchObject({ lowest: 0, highest: 100 });
    expect(climb?.ascent).toBeCloseTo(100, 0);
    for (const [distance, height] of profile)
      expect(Math.abs(height - (distance / (profile.at(-1)?.[0] ?? 1)) * 100)).toBeLessThan(0.2);
  });

  it('is none where heights are missing, or the zeros that programs write for unknown', () => {
    const flat = (height: number | null): Fix[] => [
      [10, 50, height],
      [10.01, 50, height],
    ];
    expect(heightsOf([flat(null)])).toBeNull();
    expect(heightsOf([flat(0)])).toBeNull();
    expect(heightsOf([flat(7)])?.climb).toEqual({ ascent: 0, descent: 0, lowest: 7, highest: 7 });
  });
});

describe('parts of a line', () => {
  it('that touch become one, whichever way they run and in whatever order they stand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (count, chance) => {
          const whole = Array.from({ length: count * 3 + 1 }, (_, i): Fix => [10 + i / 100, 50, i]);
          const parts = Array.from({ length: count }, (_, i) => {
            const part = whole.slice(i * 3, i * 3 + 4);
            return (chance[i] ?? 0) % 2 === 0 ? part : part.reverse();
          });
          const mixed = parts
            .map((part, i) => ({ part, order: chance[11 - (i % 12)] ?? 0 }))
            .sort((a, b) => a.order - b.order)
            .map(({ part }) => part);
          const [joined = [], ...others] = joinParts(mixed);
          expect(others).toEqual([]);
          expect([whole, whole.toReversed()]).toContainEqual(joined);
        },
      ),
    );
  });

  it('that do not touch stay apart, in their order', () => {
    const parts: Fix[][] = [0, 1, 2].map((i) => [
      [10 + i, 50, null],
      [10.5 + i, 50, null],
    ]);
    expect(joinParts(parts)).toEqual(parts);
  });
});
