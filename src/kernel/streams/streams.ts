/** What browsers follow live: server-sent events, woken by the database, the same for all who follow a topic. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StreamMessage } from './event-frame.ts';

export interface Followed {
  /** Names it in every process: "round 0198…". The same topic always means the same messages. */
  topic: string;
  /** All that a newcomer must know, and everybody after the connection to the database was lost for a while. */
  now(): Promise<readonly StreamMessage[]>;
  /**
   * What the changes mean that were told by `tellStream`, read once for all who follow; without it, `now` is sent. A
   * newcomer may get a change that `now` held already: let messages be idempotent.
   */
  changed?(changes: readonly string[]): Promise<readonly StreamMessage[]>;
}

export interface Streams {
  /**
   * Answers with a stream that ends when the browser goes or the house closes. Refuses with `streams-full` (503) beyond
   * the limits. The route says who may follow; make it with `exposeHeadRoute: false`.
   */
  follow(request: FastifyRequest, reply: FastifyReply, followed: Followed): FastifyReply;
  /** A payload of `STREAMS_CHANNEL`. */
  heard(payload: string): void;
  /** Something may have been missed: everybody gets `now` again. */
  missed(): void;
  /** How many follow, of one topic or of all. */
  count(topic?: string): number;
  /** Ends all streams and refuses new ones. */
  close(): void;
}

export interface StreamLimits {
  /** Streams at once in this process. */
  all: number;
  /** Of one caller: a person, else a network. Behind one may sit a hall with a hundred mayors. */
  caller: number;
  /** Bytes that wait for a browser that reads too slowly, before it is let go. */
  waiting: number;
  /** Milliseconds between two signs of life: less than proxies wait. */
  heartbeat: number;
}
