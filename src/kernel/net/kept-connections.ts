import http from 'node:http';
import https from 'node:https';

/** Connections that stay open between requests. Each was checked when it was made, and leads where it led then. */
export interface Agents {
  http: http.Agent;
  https: https.Agent;
  close(): void;
}

/** At most so many to one server at once; unused ones are closed after half a minute. */
export function keepConnections(perServer: number): Agents {
  const settings = { keepAlive: true, maxSockets: perServer, maxFreeSockets: perServer, timeout: 30_000 };
  const agents = { http: new http.Agent(settings), https: new https.Agent(settings) };
  return {
    ...agents,
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}
