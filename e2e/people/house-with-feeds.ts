/** A house, a browser, and a server of feeds that the house may read. For journeys that connect a source. */
import type { Browser } from 'playwright-core';
import { type FeedServer, startFeedServer } from '../../src/kernel/sources/testing/feed-server.ts';
import { openBrowser } from '../browser.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';

export interface HouseWithFeeds {
  house: PeopleHouse;
  browser: Browser;
  feeds: FeedServer;
  close(): Promise<void>;
}

export async function startHouseWithFeeds(): Promise<HouseWithFeeds> {
  const feeds = await startFeedServer();
  const [house, browser] = await Promise.all([
    startPeopleHouse({ SOURCES_ALLOW_ORIGINS: feeds.origin }),
    openBrowser(),
  ]);
  return {
    ...{ house, browser, feeds },
    async close() {
      await browser.close();
      await house.close();
      await feeds.close();
    },
  };
}
