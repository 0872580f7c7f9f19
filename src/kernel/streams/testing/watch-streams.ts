/** For tests of a house that does not run by `main.ts`: its streams hear what the database tells. */
import { type Listener, listen } from '../../database/listener.ts';
import type { Streams } from '../streams.ts';
import { STREAMS_CHANNEL } from '../streams-channel.ts';

export function watchStreams(url: string, streams: Streams): Promise<Listener> {
  return listen(url, {
    channels: [STREAMS_CHANNEL],
    onNotify: (_channel, payload) => streams.heard(payload),
    onReconnect: () => streams.missed(),
  });
}
