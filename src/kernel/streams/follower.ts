import { PassThrough } from 'node:stream';
import { eventFrame, type StreamMessage } from './event-frame.ts';

/** One browser at the other end. What comes before it knows how things stand waits until it does. */
export interface Follower {
  readonly stream: PassThrough;
  /** How things stand: goes first, then what waited. */
  begin(messages: readonly StreamMessage[]): void;
  send(messages: readonly StreamMessage[]): void;
  /** As it is, a comment for example. */
  write(frame: string): void;
  end(): void;
}

export function createFollower(mostWaiting: number): Follower {
  const stream = new PassThrough();
  let early: StreamMessage[] | null = [];

  function write(frame: string): void {
    if (stream.destroyed || stream.writableEnded) return;
    stream.write(frame);
    // It reads too slowly, or not at all: it may come back and begin anew.
    if (stream.writableLength + stream.readableLength > mostWaiting) stream.destroy();
  }

  const send = (messages: readonly StreamMessage[]) => {
    if (early !== null) early.push(...messages);
    else if (messages.length > 0) write(messages.map(eventFrame).join(''));
  };

  return {
    stream,
    begin(messages) {
      const waited = early ?? [];
      early = null;
      send([...messages, ...waited]);
    },
    send,
    write,
    end: () => void stream.end(),
  };
}
