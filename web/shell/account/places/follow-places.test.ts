import { describe, expect, it } from 'vitest';
import { keepPlace, labelPlace, MOST_PLACES, NOTHING } from '../../mine/mine.ts';
import { followPlaces } from './follow-places.ts';

const KOELN = { ars: '053150000000', name: 'Köln' };
const WACKEN = { ars: '010615168107', name: 'Wacken' };
const AT = '2026-11-26T08:00:00Z';
const change = (ars: string, removed: boolean) => ({ ars, pinned: true, changedAt: AT, removed });

describe('a device that follows the account', () => {
  it('keeps what came and drops what went, and leaves its own names alone', () => {
    const mine = labelPlace(keepPlace(keepPlace(NOTHING, KOELN), WACKEN), KOELN.ars, 'Zuhause');
    const bonn = '053140000000';
    const after = followPlaces(
      mine,
      [change(KOELN.ars, false), change(WACKEN.ars, true), change(bonn, false)],
      new Map([[bonn, 'Bonn']]),
    );
    expect(after.places).toEqual([
      { ...KOELN, label: 'Zuhause' },
      { ars: bonn, name: 'Bonn', label: '' },
    ]);
  });

  it('is left alone where nothing changed', () => {
    const mine = keepPlace(NOTHING, KOELN);
    expect(followPlaces(mine, [change(KOELN.ars, false)], new Map())).toBe(mine);
  });

  it('never pushes out what is kept here, and takes nothing whose name it does not know', () => {
    const numbers = Array.from({ length: 30 }, (_, index) => String(index).padStart(12, '0'));
    const mine = keepPlace(NOTHING, KOELN);
    const names = new Map(numbers.slice(1).map((ars) => [ars, `Ort ${ars}`]));
    const after = followPlaces(
      mine,
      numbers.map((ars) => change(ars, false)),
      names,
    );
    expect(after.places).toHaveLength(MOST_PLACES);
    expect(after.places[0]?.ars).toBe(KOELN.ars);
    expect(after.places.some(({ ars }) => ars === '000000000000')).toBe(false);
  });
});
