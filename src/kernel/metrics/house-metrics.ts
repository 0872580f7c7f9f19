import { Gauge, type Registry } from 'prom-client';
import type { BundleService } from '../bundle/service.ts';
import { loadOf } from '../database/connection.ts';
import type { Kernel } from '../solution.ts';
import { type FeedState, feedState } from '../sources/feed-state.ts';
import { runsByOutcome } from './store.ts';

const STATES: readonly FeedState[] = ['ok', 'new', 'failing', 'held', 'paused'];
const OUTCOMES = ['imported', 'unchanged', 'held', 'failed'];

/** Connections, bundles and feeds, read when somebody asks. */
export function measureHouse(register: Registry, house: { kernel: Kernel; bundles: BundleService }): void {
  const { kernel, bundles } = house;
  new Gauge({
    name: 'hier_database_connections',
    help: 'Connections to the database, and requests that wait for one',
    labelNames: ['state'],
    registers: [register],
    collect() {
      for (const [state, count] of Object.entries(loadOf(kernel.db) ?? {})) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'hier_bundles',
    help: 'Bundles of places: kept in memory now, built since the start',
    labelNames: ['state'],
    registers: [register],
    collect() {
      for (const [state, count] of Object.entries(bundles.load)) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'hier_feeds',
    help: 'Feeds by their state; example data are not counted',
    labelNames: ['state'],
    registers: [register],
    collect() {
      const feeds = Map.groupBy(
        kernel.sources.all.filter(({ kind }) => kind !== 'sample'),
        feedState,
      );
      for (const state of STATES) this.set({ state }, feeds.get(state)?.length ?? 0);
    },
  });
  new Gauge({
    name: 'hier_feed_runs_last_day',
    help: 'Looks at feeds within the last 24 hours, by outcome',
    labelNames: ['outcome'],
    registers: [register],
    async collect() {
      const since = kernel.clock.now().subtract({ hours: 24 });
      const counts = await runsByOutcome(kernel.db, since);
      for (const outcome of OUTCOMES) this.set({ outcome }, counts.get(outcome) ?? 0);
    },
  });
}
