import type { FastifyInstance } from 'fastify';

/**
 * Headers of every answer. No inline script or style anywhere: the data of a page travel in a block
 * of type application/json, which no browser executes and no policy needs to allow.
 */
export function setSecurityHeaders(app: FastifyInstance, options: { https: boolean }): void {
  const headers: Record<string, string> = {
    'content-security-policy':
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
  };
  /** Data are no page: as long as nobody guesses at their type, nothing in them runs and no policy is needed. */
  const dataHeaders: Record<string, string> = { 'x-content-type-options': 'nosniff' };
  if (options.https) {
    for (const one of [headers, dataHeaders]) one['strict-transport-security'] = 'max-age=31536000';
  }
  app.addHook('onRequest', (request, reply, done) => {
    const isData = request.url.startsWith('/api/') && !request.url.startsWith('/api/docs');
    reply.headers(isData ? dataHeaders : headers);
    done();
  });
}
