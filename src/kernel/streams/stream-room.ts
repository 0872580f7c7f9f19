import type { StreamMessage } from './event-frame.ts';
import type { Follower } from './follower.ts';
import type { Followed } from './streams.ts';

/** All who follow one topic in this process; what it says is read once for all of them. */
export interface StreamRoom {
  readonly followers: ReadonlySet<Follower>;
  join(follower: Follower): void;
  leave(follower: Follower): void;
  /** null: something may have been missed. */
  tell(change: string | null): void;
}

/** Beyond so many at once it is cheaper to say how things stand. */
const MOST_CHANGES = 200;

export function createStreamRoom(followed: Followed, failed: (error: unknown) => void): StreamRoom {
  const followers = new Set<Follower>();
  let changes = new Set<string>();
  let isAll = false;
  let isRunning = false;

  async function read(): Promise<readonly StreamMessage[]> {
    const told = [...changes];
    const all = isAll || followed.changed === undefined || told.length > MOST_CHANGES;
    changes = new Set();
    isAll = false;
    return all || followed.changed === undefined ? followed.now() : followed.changed(told);
  }

  /** One reading at a time; what is told meanwhile is read after it, together. */
  async function run(): Promise<void> {
    isRunning = true;
    try {
      while ((changes.size > 0 || isAll) && followers.size > 0) {
        const messages = await read();
        for (const follower of followers) follower.send(messages);
      }
    } catch (error) {
      // Whoever follows would believe something old: they come back and begin anew.
      failed(error);
      for (const follower of followers) follower.end();
    } finally {
      isRunning = false;
    }
  }

  return {
    followers,
    join(follower) {
      followers.add(follower);
      followed.now().then(
        (messages) => follower.begin(messages),
        (error: unknown) => {
          failed(error);
          follower.end();
        },
      );
    },
    leave: (follower) => void followers.delete(follower),
    tell(change) {
      if (change === null) isAll = true;
      else changes.add(change);
      if (!isRunning) void run();
    },
  };
}
