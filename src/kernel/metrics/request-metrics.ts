import { Histogram, type Registry } from 'prom-client';
import type { Watcher } from '../http/requests/watch-requests.ts';

/** Seconds; the budgets of the house (10 and 300 ms) are borders. */
const BUCKETS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const MILLISECONDS = Float64Array.from(BUCKETS, (seconds) => seconds * 1000);
const CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx'];
const NAME = 'hier_http_request_seconds';
const HELP = 'Duration of requests by route pattern and class of status';

/** Requests of one route that ended with one class of status. */
interface Series {
  labels: { method: string; route: string; status: string };
  /** By bucket, not cumulated; the last one has no end. */
  counts: Float64Array;
  milliseconds: number;
}

/** How long requests took, by method, pattern of the route and class of the status; their number is in it. */
export function measureRequests(register: Registry): Watcher {
  const all: Series[] = [];
  register.registerMetric(new Durations(all));
  return ({ method, pattern }) => {
    const own = CLASSES.map((status): Series => {
      const labels = { method, route: pattern, status };
      return { labels, counts: new Float64Array(BUCKETS.length + 1), milliseconds: 0 };
    });
    all.push(...own);
    return ({ status, milliseconds }) => {
      const series = own[Math.floor(status / 100) - 1];
      if (series !== undefined) add(series, milliseconds);
    };
  };
}

function add(series: Series, milliseconds: number): void {
  let bucket = 0;
  while (bucket < MILLISECONDS.length && milliseconds > (MILLISECONDS[bucket] ?? 0)) bucket += 1;
  series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
  series.milliseconds += milliseconds;
}

/**
 * A histogram that is written when it is read. The one of the library makes a key out of the labels at each request,
 * which took a tenth of the time of answering a bundle.
 */
class Durations extends Histogram {
  readonly #all: readonly Series[];

  constructor(all: readonly Series[]) {
    super({
      name: NAME,
      help: HELP,
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers: [],
    });
    this.#all = all;
  }

  /** What the registry asks for when it writes; the types of the library do not know it. */
  async getForPromString() {
    const used = this.#all.filter(({ counts }) => counts.some((count) => count > 0));
    return { name: NAME, help: HELP, type: 'histogram', values: used.flatMap(valuesOf) };
  }
}

function valuesOf({ labels, counts, milliseconds }: Series) {
  let sum = 0;
  const buckets = [...counts].map((count, index) => {
    sum += count;
    return { metricName: `${NAME}_bucket`, labels: { le: BUCKETS[index] ?? '+Inf', ...labels }, value: sum };
  });
  return [
    ...buckets,
    { metricName: `${NAME}_sum`, labels, value: milliseconds / 1000 },
    { metricName: `${NAME}_count`, labels, value: sum },
  ];
}
