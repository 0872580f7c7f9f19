import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, type Registry } from 'prom-client';

const NANOSECONDS = 1e9;
/** Milliseconds between two looks at the clock; what lies between them by themselves is no lag. */
const RESOLUTION = 20;
const lag = (nanoseconds: number) => Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION / 1000);

/** Lag of the event loop since it was last asked, memory, processor. Returns how to end it. */
export function measureProcess(register: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  new Gauge({
    name: 'hier_event_loop_lag_seconds',
    help: 'How late timers came since this was last read',
    labelNames: ['quantile'],
    registers: [register],
    collect() {
      // Without a single sample the percentiles are no numbers.
      if (delay.count > 0) {
        this.set({ quantile: '0.5' }, lag(delay.percentile(50)));
        this.set({ quantile: '0.99' }, lag(delay.percentile(99)));
        this.set({ quantile: '1' }, lag(delay.max));
      }
      delay.reset();
    },
  });
  new Gauge({
    name: 'hier_memory_bytes',
    help: 'Memory of this process; the embedded database is another one',
    labelNames: ['kind'],
    registers: [register],
    collect() {
      const { rss, heapTotal, heapUsed, external } = process.memoryUsage();
      for (const [kind, bytes] of Object.entries({ rss, heapTotal, heapUsed, external }))
        this.set({ kind }, bytes);
    },
  });
  new Counter({
    name: 'hier_processor_seconds_total',
    help: 'Time of the processor that this process has used',
    registers: [register],
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
  return () => delay.disable();
}
