import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { measureRequests } from './request-metrics.ts';

it('durations of requests are told as Prometheus reads them: cumulated by bucket, with sum and count', async () => {
  const register = new Registry();
  const watcher = measureRequests(register);
  const ended = watcher({ method: 'GET', pattern: '/api/places/:ars/here' });
  watcher({ method: 'GET', pattern: '/never/asked' });
  for (const milliseconds of [0.5, 1, 2, 250, 20_000]) ended({ requestId: '', status: 200, milliseconds });
  ended({ requestId: '', status: 503, milliseconds: 5 });
  ended({ requestId: '', status: 999, milliseconds: 5 });
  const text = await register.metrics();
  expect(text).toContain('# TYPE hier_http_request_seconds histogram');
  const of = (status: string) =>
    text
      .split('\n')
      .filter((line) => line.includes(`status="${status}"`))
      .map((line) =>
        line.replace(/\{(?:le="([^"]*)",)?.*\}/, ' $1').replace('hier_http_request_seconds_', ''),
      );
  expect(of('2xx')).toEqual([
    ...['bucket 0.001 2', 'bucket 0.003 3', 'bucket 0.01 3', 'bucket 0.03 3', 'bucket 0.1 3', 'bucket 0.3 4'],
    ...['bucket 1 4', 'bucket 3 4', 'bucket 10 4', 'bucket +Inf 5', 'sum  20.2535', 'count  5'],
  ]);
  expect(of('5xx').at(-1)).toBe('count  1');
  expect(text).not.toMatch(/never|4xx|999/);
});
