import type { FastifyBaseLogger } from 'fastify';
import type { App } from '../app.ts';
import { EPOCH_CHANNEL } from '../kernel/bundle/epochs.ts';
import { type Listener, listen } from '../kernel/database/listener.ts';
import type { Live } from '../kernel/live.ts';
import { PLACES_CHANNEL } from '../kernel/places/places-channel.ts';
import { SOURCES_CHANNEL } from '../kernel/sources/sources-channel.ts';
import type { Streams } from '../kernel/streams/streams.ts';
import { STREAMS_CHANNEL } from '../kernel/streams/streams-channel.ts';
import { TOWNS_CHANNEL } from '../kernel/towns/towns-channel.ts';

/** Keeps what lives in memory true: what another process or a command has changed is told by the database. */
export function watchChanges(house: {
  url: string;
  places: Live<unknown>;
  feeds: Live<unknown>;
  towns: Live<unknown>;
  app: App;
  streams: Streams;
  /** Called when sources may have come or changed. */
  onSources(): void;
  logger: FastifyBaseLogger;
}): Promise<Listener> {
  const { url, places, feeds, towns, app, streams, onSources, logger } = house;
  const failed = (what: string) => (error: unknown) =>
    logger.error({ err: error }, `${what} could not be loaded anew`);
  const reloadPlaces = () =>
    void places
      .reload()
      .then(() => app.bundles.dropAll())
      .catch(failed('places'));
  // The new directory first: what is built after the epoch was raised must not show the old one.
  const reload = (live: Live<unknown>, what: string, ars?: string) =>
    void live
      .reload()
      .then(() => (ars === undefined ? app.bundles.dropAll() : app.epochs.raise(ars)))
      .catch(failed(what));
  return listen(url, {
    channels: [PLACES_CHANNEL, EPOCH_CHANNEL, SOURCES_CHANNEL, TOWNS_CHANNEL, STREAMS_CHANNEL],
    onNotify(channel, payload) {
      if (channel === STREAMS_CHANNEL) streams.heard(payload);
      else if (channel === PLACES_CHANNEL) reloadPlaces();
      else if (channel === EPOCH_CHANNEL) app.epochs.raise(payload);
      else if (channel === TOWNS_CHANNEL) reload(towns, 'towns', payload);
      else {
        reload(feeds, 'sources', payload);
        onSources();
      }
    },
    onReconnect() {
      reloadPlaces();
      reload(feeds, 'sources');
      reload(towns, 'towns');
      streams.missed();
      onSources();
    },
    log: { info: (message) => logger.info(message), warn: (message) => logger.warn(message) },
  });
}
