import { Histogram, type Registry } from 'prom-client';
import type { Watcher } from '../http/requests/watch-requests.ts';

/** Seconds; the budgets of the house (10 and 300 ms) are borders. */
const BUCKETS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx'];

/** How long requests took, by method, pattern of the route and class of the status; their number is in it. */
export function measureRequests(register: Registry): Watcher {
  const durations = new Histogram({
    name: 'hier_http_request_seconds',
    help: 'Duration of requests by route pattern and class of status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [register],
  });
  return ({ method, pattern }) => {
    // Prepared once a route: at each request nothing is made anew.
    const labels = CLASSES.map((status) => ({ method, route: pattern, status }));
    return ({ status, milliseconds }) => {
      const own = labels[Math.floor(status / 100) - 1];
      if (own !== undefined) durations.observe(own, milliseconds / 1000);
    };
  };
}
