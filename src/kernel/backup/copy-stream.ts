/** COPY in both directions over a connection of `pg`, which knows its messages and has no word for them. */
import type pg from 'pg';

/** What `pg` calls while a statement runs that is not one of its own. Messages as its parser hands them out. */
interface Statement extends pg.Submittable {
  handleCopyData(message: { chunk: Buffer }): void;
  handleCopyInResponse(): void;
  handleCommandComplete(message: { text: string }): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
  handleRowDescription(): void;
  handleDataRow(): void;
  handleEmptyQuery(): void;
}

/** Methods of the connection that its types leave out. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};

/**
 * Runs `COPY … TO STDOUT` and hands out what comes. A chunk belongs to the connection: it is used before `take` returns,
 * or copied. While a promise of `take` is open, nothing more is read. Returns the number of rows.
 */
export async function copyOut(
  client: pg.Client,
  sql: string,
  take: (chunk: Buffer) => Promise<void> | undefined,
): Promise<number> {
  let fault: { error: unknown } | null = null;
  let busy = Promise.resolve();
  const { ended } = run(client, sql, {
    onData(chunk, connection) {
      if (fault !== null) return;
      const work = take(chunk);
      if (work === undefined) return;
      connection.stream.pause();
      busy = Promise.all([busy, work]).then(
        () => void connection.stream.resume(),
        (error: unknown) => {
          fault ??= { error };
          // Nobody wants the rest: the statement ends with the connection.
          connection.stream.destroy();
        },
      );
    },
  });
  const rows = await ended.catch((error: unknown) => {
    throw fault === null ? error : fault.error;
  });
  await busy;
  if (fault !== null) throw (fault as { error: unknown }).error; // set by the callback above
  return rows;
}

/** Rows on their way into a table. */
export interface CopyInput {
  /** Takes the next piece of text, as fast as the server does. */
  push(chunk: Buffer): Promise<void>;
  /** All is there: returns the number of rows, or rejects with what the server says of them. */
  end(): Promise<number>;
  /** Gives up; the statement fails on the server. */
  abort(): Promise<void>;
}

/** Begins `COPY … FROM STDIN`. */
export async function copyIn(client: pg.Client, sql: string): Promise<CopyInput> {
  const { ended, ready } = run(client, sql, {});
  let fault: { error: unknown } | null = null;
  let wake = () => {};
  const over = ended.then(
    () => undefined,
    (error: unknown) => {
      fault = { error };
      wake();
    },
  );
  const connection = await Promise.race([ready, over.then(() => null)]);
  if (connection === null) throw (fault as { error: unknown } | null)?.error ?? new Error('no COPY'); // set above
  const { stream } = connection;
  return {
    async push(chunk) {
      if (fault !== null) throw fault.error;
      connection.sendCopyFromChunk(chunk);
      if (!stream.writableNeedDrain) return;
      await new Promise<void>((resolve) => {
        wake = () => {
          stream.off('drain', wake);
          resolve();
        };
        stream.once('drain', wake);
      });
    },
    async end() {
      if (fault === null) connection.endCopyFrom();
      return ended;
    },
    async abort() {
      if (fault === null) connection.sendCopyFail('given up');
      await over;
    },
  };
}

function run(
  client: pg.Client,
  sql: string,
  { onData }: { onData?: (chunk: Buffer, connection: CopyConnection) => void },
): { ended: Promise<number>; ready: Promise<CopyConnection> } {
  const ended = Promise.withResolvers<number>();
  const ready = Promise.withResolvers<CopyConnection>();
  let rows = 0;
  let running: CopyConnection | null = null;
  const statement: Statement = {
    submit(connection) {
      running = connection as CopyConnection; // the class has these methods since copying exists in it
      connection.query(sql);
    },
    handleCopyData: ({ chunk }) => running !== null && onData?.(chunk, running),
    handleCopyInResponse: () => running !== null && ready.resolve(running),
    handleCommandComplete: ({ text }) => {
      rows = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0);
    },
    handleReadyForQuery: () => ended.resolve(rows),
    handleError: (error) => ended.reject(error),
    handleRowDescription: () => undefined,
    handleDataRow: () => undefined,
    handleEmptyQuery: () => undefined,
  };
  client.query(statement);
  return { ended: ended.promise, ready: ready.promise };
}
