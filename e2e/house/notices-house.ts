/** A house whose town hall has a feed of disruptions, and an editor. For journeys of notifications. */
import { expect, vi } from 'vitest';
import { feed } from '../../src/kernel/sources/testing/feed-behaviours.ts';
import { type ConfiguredHouse, startConfiguredHouse } from './configured-house.ts';

const CSV = { type: 'text/csv; charset=utf-8' };

export interface NoticesHouse extends ConfiguredHouse {
  /** A new notice in the feed, taken in at once. */
  publishInFeed(title: string): Promise<void>;
}

/** Ready when citizens read what the feed has. */
export async function startNoticesHouse(
  { ars, editor }: { ars: string; editor: string },
  env: Record<string, string>,
): Promise<NoticesHouse> {
  const rows = ['Nr;Titel;Beginn', '1;Aufzug defekt;01.11.2026 08:00'];
  const house = await startConfiguredHouse({ env: { HIER_SAMPLE: 'off', ...env } });
  await house.hier(['adopt', ars, 'notices']);
  await house.hier(['user', 'add', editor]);
  await house.hier(['user', 'grant', editor, 'editor', '--ars', ars]);
  house.feeds.behave('/notices.csv', feed(rows.join('\r\n'), CSV));
  const source = await house.connect({
    ...{ ars, into: 'notices/notices', connector: 'csv', path: '/notices.csv' },
    ...{ name: 'Stadt Köln', licence: 'CC0-1.0' },
    settings: { mapping: { title: 'Titel', from: 'Beginn' }, key: 'Nr' },
  });
  const isThere = async () => {
    expect(await (await fetch(`${house.url}/${ars}/hinweise`)).text()).toContain('Aufzug defekt');
  };
  await vi.waitFor(isThere, { timeout: 30_000, interval: 200 });
  return {
    ...house,
    async publishInFeed(title) {
      rows.push(`${rows.length};${title};01.11.2026 08:00`);
      house.feeds.behave('/notices.csv', feed(rows.join('\r\n'), CSV));
      expect(await house.hier(['source', 'run', source])).toContain('1 new');
    },
  };
}
