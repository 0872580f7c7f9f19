import { expect, test } from 'vitest';
import { components } from './components.ts';
import { eventPartOf } from './event-part.ts';
import { type Group, groups } from './groups.ts';
import { calendar, event } from './test-calendar.ts';

async function run(uids: readonly string[], limits: { groups: number; characters: number }) {
  async function* bytes() {
    yield Buffer.from(calendar(...uids.map((uid) => event(`UID:${uid}`, 'DTSTART:20260415'))));
  }
  const waiting = groups(limits);
  const left: string[] = [];
  const tell = (one: Group | { code: string; where: string }) =>
    left.push('code' in one ? `${one.code} ${one.where}` : `${one.uid}×${one.parts.length}`);
  for await (const component of components(bytes())) {
    if (component.kind !== 'event') continue;
    const part = eventPartOf(component);
    if (!('code' in part)) for (const one of waiting.add(part)) tell(one);
  }
  left.push('|');
  for (const group of waiting.end()) tell(group);
  return left;
}

test('parts of the same UID leave together at the end, as long as there is room', async () => {
  expect(await run(['a', 'b', 'a', 'c', 'a'], { groups: 10, characters: 1e6 })).toEqual([
    '|',
    'a×3',
    'b×1',
    'c×1',
  ]);
});

test('without room the group that waits longest leaves, and what comes later of it is reported', async () => {
  expect(await run(['a', 'b', 'c', 'a', 'b'], { groups: 2, characters: 1e6 })).toEqual([
    'a×1',
    'late-part line 18',
    '|',
    'b×2',
    'c×1',
  ]);
});

test('long texts fill the room as well', async () => {
  expect(await run(['a', 'b', 'c'], { groups: 100, characters: 1_200 })).toEqual(['a×1', '|', 'b×1', 'c×1']);
});

test('a UID with thousands of parts is limited', async () => {
  const left = await run(
    Array.from({ length: 2_002 }, () => 'a'),
    { groups: 10, characters: 1e9 },
  );
  expect(left.map((one) => one.replace(/ line.*/, ''))).toEqual([
    'too-many-parts',
    'too-many-parts',
    '|',
    'a×2000',
  ]);
});
