/** How much and how slowly somebody may send. Behind a proxy its own limits come first; these hold without one. */
export const SERVER_LIMITS = {
  /** Forms and JSON; a route that takes files says its own. */
  bodyLimit: 64 * 1024,
  /** A whole request: enough for a photo by a bad mobile network, the end for who sends a byte at a time. */
  requestTimeout: 60_000,
  /** A connection on which nothing happens. */
  connectionTimeout: 75_000,
  /** Longer than the minute for which proxies keep theirs: otherwise some requests would fall into the closing. */
  keepAliveTimeout: 65_000,
  http: {
    headersTimeout: 20_000,
    /** Address and headers together; beyond it: 431. */
    maxHeaderSize: 16 * 1024,
    /** A connection is not kept for ever by who never closes it. */
    connectionsCheckingInterval: 5_000,
  },
} as const;
