import { expect, it } from 'vitest';
import { isPushMessage } from './push-data.ts';

const GOOD = {
  ...{
    title: 'Köln: Rohrbruch',
    text: 'Kein Wasser',
    lang: 'de',
    path: '/053150000000-koeln',
    tag: 'a',
    urgent: false,
  },
  stop: '/api/notifications/stop?t=x',
  words: {
    stop: 'Abbestellen',
    stopped: ['Abbestellt', 'Es kommt nichts mehr.'],
    failed: ['Nein', 'Noch nicht'],
  },
};

it('takes messages of this house, and none that lead elsewhere or lack something', () => {
  expect(isPushMessage(GOOD)).toBe(true);
  for (const wrong of [
    null,
    'text',
    {},
    { ...GOOD, path: 'https://evil.example/' },
    { ...GOOD, path: '//evil.example/' },
    { ...GOOD, path: '/\\evil.example/' },
    { ...GOOD, stop: '//evil.example/' },
    { ...GOOD, title: 1 },
    { ...GOOD, words: { ...GOOD.words, stopped: ['one'] } },
    { ...GOOD, words: undefined },
  ])
    expect(isPushMessage(wrong), JSON.stringify(wrong)).toBe(false);
});
