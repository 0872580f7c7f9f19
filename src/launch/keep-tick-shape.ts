import { executionAsyncResource } from 'node:async_hooks';

/** Never read: what is in it only has to exist. */
const kept: object[] = [];

/**
 * Keeps one of Node's queue entries alive, and with it the shape that V8 knows them by. Otherwise the collector
 * takes the shape away while the queue is empty during a long start, compiled code no longer recognises the
 * next entries, and every `process.nextTick` (several a request) takes the slow way for ever: an eighth fewer
 * requests a second on Node 26 (`npm run bench -- bundle`). To be removed once a measurement shows no difference.
 */
export function keepTickShape(): void {
  process.nextTick(() => {
    kept.push(executionAsyncResource());
  });
}
