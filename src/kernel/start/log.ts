/** What the ground floor needs of a logger; pino and Fastify's logger fit. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** Says nothing: for tests and for tools that print only their result. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined };
