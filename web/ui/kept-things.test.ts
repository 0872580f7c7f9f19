import { afterEach, expect, it } from 'vitest';
import { endSession, sessionIsOpen } from '../shell/people/session-state.ts';
import { writeNote } from './device-memory.ts';
import { forgetThings, keepThing, keptRoomAt, keptThings } from './kept-things.ts';

const END = '2026-12-04T12:00:00Z';
const THING = {
  ...{ solution: 'parking', room: 'bookings', part: 'parken/buchungen', item: 'one', title: 'Hof' },
  frame: { title: 'Meine Buchungen', lead: '', withoutScript: '' },
  ...{ made: '2026-12-03T09:00:00Z', until: END, data: { code: 4711 } },
};
const BEFORE = Date.parse(END) - 1;

afterEach(forgetThings);

it('keeps something until its end, and not a moment longer', () => {
  keepThing(THING);
  expect(keptThings('parken/buchungen', BEFORE)).toEqual([THING]);
  expect(keptThings('parken/stellplaetze', BEFORE)).toEqual([]);
  expect(keptThings(undefined, Date.parse(END))).toEqual([]);
  expect(keptThings(undefined, BEFORE)).toEqual([]);
});

it('lets go of what was cut off or is none', () => {
  for (const broken of ['{"part":', 'null', '[]', JSON.stringify({ ...THING, until: 3 })]) {
    writeNote('kept.parken/buchungen/one', broken);
    expect(keptThings(undefined, BEFORE), broken).toEqual([]);
  }
});

it('knows the page of a room only where something of it is kept', () => {
  keepThing({ ...THING, until: '9999-12-31T00:00:00Z' });
  expect(keptRoomAt('/mein-bereich/parken/buchungen/other')).toMatchObject({
    ...{ kind: 'own-room', solution: 'parking', room: 'bookings', item: 'other', frame: THING.frame },
  });
  expect(keptRoomAt('/mein-bereich/parken/buchungen')).toMatchObject({ item: null });
  for (const path of ['/mein-bereich', '/mein-bereich/parken/stellplaetze', '/rathaus/parken/buchungen'])
    expect(keptRoomAt(path)).toBeNull();
});

it('is empty once nobody is signed in any more', () => {
  sessionIsOpen();
  keepThing(THING);
  endSession('ended');
  expect(keptThings(undefined, BEFORE)).toEqual([]);
  sessionIsOpen();
});
