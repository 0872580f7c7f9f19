import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateList, dateList, listOf, listRest, QUESTIONS, SPANS } from './lists.ts';
import { WISHES, wishesOf, wishesPart } from './place-lists.ts';

describe('the address of a list of dates', () => {
  it.each([
    ['heute', dateList('heute')],
    ['heute-abend', dateList('heute-abend')],
    ['heute-abend/familie-kostenlos', dateList('heute-abend', { questions: ['familie', 'kostenlos'] })],
    ['kostenlos', dateList('termine', { questions: ['kostenlos'] })],
    [
      'wochenende/drinnen-hier-sicher/3',
      dateList('wochenende', { questions: ['drinnen'], own: true, sure: true, page: 3 }),
    ],
    ['2026-12-24--2026-12-31', dateList({ first: '2026-12-24', last: '2026-12-31' })],
    [
      '2028-02-29--2028-02-29/barrierefrei',
      dateList({ first: '2028-02-29', last: '2028-02-29' }, { questions: ['barrierefrei'] }),
    ],
  ])('%s', (address, list) => {
    expect(listOf(address)).toEqual(list);
    expect(listRest(list)).toBe(address);
  });

  it.each([
    ...[
      '',
      'gestern',
      'heute/1',
      'heute/0',
      'heute/x',
      'heute/2/3',
      'termine/kostenlos',
      'heute/kostenlos-familie',
    ],
    ...[
      'heute/familie-familie',
      'heute/familie-',
      'heute-abend/familie/kostenlos',
      'familie/sicher/heute',
      '2',
    ],
    ...[
      '2026-12-31--2026-12-24',
      '2026-02-30--2026-03-01',
      '2026-01-01--2027-01-02',
      '2026-1-1--2026-1-2',
      '9999-99-99--9999-99-99',
    ],
  ])('is not "%s"', (address) => {
    expect(listOf(address)).toBeNull();
  });

  it('is one for each list, and leads back to it', () => {
    const span = fc.oneof(
      fc.constantFrom<DateList['span']>(...SPANS),
      fc
        .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 365 }))
        .map(([begin, length]) => {
          const first = Temporal.PlainDate.from('1990-01-01').add({ days: begin });
          return { first: first.toString(), last: first.add({ days: length }).toString() };
        }),
    );
    const list = fc.record({
      span,
      questions: fc.subarray([...QUESTIONS]),
      own: fc.boolean(),
      sure: fc.boolean(),
      page: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(list, (one) => {
        expect(listOf(listRest(one))).toEqual(one);
      }),
    );
  });

  it('never fails, whatever stands in it, and is never read in two ways', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const list = listOf(text);
        if (list !== null) expect(listRest(list)).toBe(text);
      }),
    );
  });
});

describe('what a list of places is narrowed by', () => {
  it('stands in its address in one order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...WISHES], { minLength: 1 }), (wishes) => {
        expect(new Set(wishesOf(wishesPart(wishes)))).toEqual(new Set(wishes));
      }),
    );
    expect(wishesOf('rollstuhl-offen')).toBeNull();
    expect(wishesOf('')).toBeNull();
  });
});
