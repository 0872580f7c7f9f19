import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import de from '../../i18n/desk/rooms/submissions/de.json' with { type: 'json' };
import en from '../../i18n/desk/rooms/submissions/en.json' with { type: 'json' };
import { SUBMISSION_TEXTS } from '../submission-texts.ts';
import { countLinks, type Judged, suspicionsOf } from './spam-score.ts';
import { isHeld, SUSPICIONS, WEIGHTS } from './suspicion.ts';

const judged = (own: Partial<Judged> = {}): Judged => ({
  texts: ['Sommerfest', 'Alle sind willkommen, es gibt Kuchen und Musik von der Kapelle.', 'TSV Beispiel'],
  ...{ trap: '', seconds: 90, before: { same: 0, fromNetwork: 0 } },
  ...own,
});
const found = (...texts: string[]) => suspicionsOf(judged({ texts }));

describe('what clubs write', () => {
  it.each([
    ['Adventskonzert', 'Mehr unter https://verein.example und https://karten.example', 'Chor'],
    ['JHV 2026', 'TSV', 'TSV'],
    [
      'Sprechcafé für Geflüchtete',
      'Кофе и разговор. Kaffee und Gespräch, auch mit Kindern. Wir freuen uns.',
      'AWO',
    ],
    ['Zumba', '1, 2, 3 ... los! Los, los, los! Ab 18:00 - 20:00 Uhr =========', 'Sportverein'],
    ['', '', ''],
  ])('is not suspicious: %s', (...texts) => {
    expect(isHeld(found(...texts))).toBe(false);
  });
});

describe('what machines and advertisers do', () => {
  it.each([
    [{ trap: 'x' }, 'trap'],
    [{ seconds: 4.9 }, 'fast'],
    [{ texts: ['A', 'http://a.example '.repeat(6)] }, 'many_links'],
    [{ texts: ['A', '<a href="x">y</a>'] }, 'many_links'],
    [{ texts: ['Gewinne im ONLINE-Casino'] }, 'words'],
    [{ texts: ['Besuchen Sie das Саsino am Ring'] }, 'mixed_script'],
    [{ before: { same: 0, fromNetwork: 8 } }, 'busy_network'],
  ] as const)('is held: %o', (own, code) => {
    const codes = suspicionsOf(judged(own as Partial<Judged>)); // read-only lists of a table
    expect(codes).toContain(code);
    expect(isHeld(codes)).toBe(true);
  });

  it.each([
    [{ texts: ['A', 'www.a.example www.b.example www.c.example'] }, 'links'],
    [{ texts: ['GROSSES GEWINNSPIEL IN DER HALLE'] }, 'capitals'],
    [{ texts: ['Лучшие предложения только сегодня для всех'] }, 'script'],
    [{ texts: ['Jetzt kommen!!!!!!!!!!'] }, 'repetition'],
    [{ texts: ['kaufen '.repeat(30)] }, 'repetition'],
    [{ before: { same: 1, fromNetwork: 0 } }, 'repeated'],
    [{ before: { same: 0, fromNetwork: 4 } }, 'network'],
  ] as const)('is noted, and not enough alone: %o', (own, code) => {
    const codes = suspicionsOf(judged(own as Partial<Judged>)); // read-only lists of a table
    expect(codes).toEqual([code]);
    expect(isHeld(codes)).toBe(false);
  });

  it('is held where several signs come together', () => {
    expect(isHeld(['links', 'repeated'])).toBe(true);
    expect(isHeld(['capitals', 'links'])).toBe(false);
    expect(isHeld(['capitals', 'capitals', 'capitals'])).toBe(false);
  });
});

describe('the look at any text whatever', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 400 });

  it('ends, names each sign once, and knows no other', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 5 }),
        fc.string(),
        fc.option(fc.double()),
        (texts, trap, seconds) => {
          const codes = suspicionsOf(judged({ texts, trap, seconds }));
          expect(new Set(codes).size).toBe(codes.length);
          for (const code of codes) expect(SUSPICIONS).toContain(code);
        },
      ),
    );
  });

  it('holds no less for a filled trap, one more link, or one more from the same network', () => {
    fc.assert(
      fc.property(text, fc.nat(12), fc.nat(12), (words, links, fromNetwork) => {
        const at = (more: number) =>
          judged({
            texts: [words, ' http://a.example'.repeat(links + more)],
            before: { same: 0, fromNetwork: fromNetwork + more },
          });
        const weight = (codes: readonly (keyof typeof WEIGHTS)[]) =>
          codes.reduce((sum, code) => sum + WEIGHTS[code], 0);
        const ofLinks = (one: Judged) => suspicionsOf(one).filter((code) => /links|network/.test(code));
        expect(weight(ofLinks(at(1)))).toBeGreaterThanOrEqual(weight(ofLinks(at(0))));
        expect(isHeld(suspicionsOf({ ...at(0), trap: 'x' }))).toBe(true);
      }),
    );
  });

  it('counts addresses, not dots', () => {
    expect(countLinks('http://a.example, https://b.example, www.c.example, d.example')).toBe(3);
  });
});

it('has words for each sign, and the same keys in both languages', () => {
  for (const code of SUSPICIONS) expect(de).toHaveProperty(`suspicion_${code}`);
  expect(Object.keys(en)).toEqual(Object.keys(de));
  expect(Object.keys(SUBMISSION_TEXTS.en)).toEqual(Object.keys(SUBMISSION_TEXTS.de));
});
