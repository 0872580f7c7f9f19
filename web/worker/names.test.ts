import { describe, expect, it } from 'vitest';
import { isToWorker } from './messages.ts';
import { cacheOf, NOTES_CACHE, outdatedCaches, shellCache } from './names.ts';

describe('caches', () => {
  it('of other versions and forms are outdated, ours and those of others are not', () => {
    const mine = [shellCache('b'), cacheOf('page'), NOTES_CACHE];
    const old = [shellCache('a'), 'hierzulande-page-0', 'hierzulande-v0'];
    expect(outdatedCaches([...mine, ...old, 'somebody-else'], 'b')).toEqual(old);
  });
});

describe('what a page tells its worker', () => {
  it.each([
    [{ type: 'take-over' }, true],
    [{ type: 'visited', path: '/053150000000' }, true],
    [{ type: 'visited', path: '//else.example' }, false],
    [{ type: 'visited', path: '/api/locate?lon=6.9&lat=50.9' }, false],
    [{ type: 'keep', paths: ['/053150000000', 'https://else.example'] }, false],
    [{ type: 'keep', paths: [] }, true],
    [{ type: 'something' }, false],
    [null, false],
  ])('%j is understood: %s', (message, expected) => {
    expect(isToWorker(message)).toBe(expected);
  });
});
