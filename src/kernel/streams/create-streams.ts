import type { FastifyReply, FastifyRequest } from 'fastify';
import { limitKey } from '../http/limits/limit-key.ts';
import { problem } from '../http/problem.ts';
import { HEARTBEAT_FRAME, retryFrame } from './event-frame.ts';
import { createFollower } from './follower.ts';
import { createStreamRoom, type StreamRoom } from './stream-room.ts';
import type { Followed, StreamLimits, Streams } from './streams.ts';
import { readTold } from './streams-channel.ts';

const LIMITS: StreamLimits = { all: 3_000, caller: 300, waiting: 512 * 1024, heartbeat: 20_000 };

/** Headers against everything on the way that would keep events back to send them together. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx and those who learnt from it.
  'x-accel-buffering': 'no',
};

/** `failed` is told when what a topic says could not be read. */
export function createStreams({
  failed,
  limits = LIMITS,
}: {
  failed: (error: unknown) => void;
  limits?: StreamLimits;
}): Streams {
  const rooms = new Map<string, StreamRoom>();
  const callers = new Map<string, number>();
  let all = 0;
  let isClosed = false;
  let beat: NodeJS.Timeout | undefined;

  const everybody = () => [...rooms.values()].flatMap(({ followers }) => [...followers]);

  function enter(caller: string): void {
    const own = callers.get(caller) ?? 0;
    if (isClosed || all >= limits.all || own >= limits.caller)
      throw problem({ code: 'streams-full', status: 503, title: 'Too many follow at the moment' });
    callers.set(caller, own + 1);
    all += 1;
    beat ??= setInterval(() => {
      for (const follower of everybody()) follower.write(HEARTBEAT_FRAME);
    }, limits.heartbeat).unref();
  }

  function leave(caller: string): void {
    const left = (callers.get(caller) ?? 1) - 1;
    if (left === 0) callers.delete(caller);
    else callers.set(caller, left);
    all -= 1;
    if (all > 0) return;
    clearInterval(beat);
    beat = undefined;
  }

  function follow(request: FastifyRequest, reply: FastifyReply, followed: Followed): FastifyReply {
    const caller = limitKey(request);
    enter(caller);
    const { topic } = followed;
    const room = rooms.get(topic) ?? createStreamRoom(followed, failed);
    rooms.set(topic, room);
    const follower = createFollower(limits.waiting);
    // The connection is gone, whoever ended it; also where nothing was ever read of the stream.
    reply.raw.once('close', () => {
      follower.stream.destroy();
      room.leave(follower);
      if (room.followers.size === 0 && rooms.get(topic) === room) rooms.delete(topic);
      leave(caller);
    });
    // Spread, so that not all come back in the same moment after a restart.
    follower.write(retryFrame(2_000 + ((all * 37) % 4_000)));
    room.join(follower);
    return reply.headers(HEADERS).send(follower.stream);
  }

  return {
    follow,
    heard(payload) {
      const { topic, change } = readTold(payload);
      rooms.get(topic)?.tell(change);
    },
    missed() {
      for (const room of rooms.values()) room.tell(null);
    },
    count: (topic) => (topic === undefined ? all : (rooms.get(topic)?.followers.size ?? 0)),
    close() {
      isClosed = true;
      for (const follower of everybody()) follower.end();
    },
  };
}
