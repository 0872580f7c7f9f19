import type { FastifyInstance } from 'fastify';
import { contentSecurityPolicy } from './content-security-policy.ts';

export interface HeaderOptions {
  /** Reached by https: browsers are told to stay there. */
  https: boolean;
  /** Of the providers by which people sign in. */
  issuers?: readonly string[];
}

/** A year, as preload lists ask for at least. Subdomains belong to others. */
const HSTS = 'max-age=31536000';

/** Answers for programs. They are no page: nothing in them runs, nobody frames them, no other site embeds them. */
const DATA: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Headers of every answer, also of those that come before a route is found; see `bareHeaders`. */
export function setSecurityHeaders(app: FastifyInstance, options: HeaderOptions): void {
  const page = pageHeaders(options);
  const data = withHsts(DATA, options.https);
  app.addHook('onRequest', (request, reply, done) => {
    const isData = request.url.startsWith('/api/') && !request.url.startsWith('/api/docs');
    reply.headers(isData ? data : page);
    // Data that caches hand to everybody carry none: it would be somebody else's, and they are asked for most of all.
    if (!isData) reply.header('x-request-id', request.id);
    done();
  });
}

/** For answers that are written before Fastify knows the request. */
export function bareHeaders({ https }: Pick<HeaderOptions, 'https'>): Readonly<Record<string, string>> {
  return withHsts(DATA, https);
}

function pageHeaders({ https, issuers = [] }: HeaderOptions): Readonly<Record<string, string>> {
  return withHsts(
    {
      ...DATA,
      'content-security-policy': contentSecurityPolicy(issuers),
      'referrer-policy': 'same-origin',
      'permissions-policy':
        'geolocation=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), camera=(), microphone=(), payment=(), usb=()',
      'cross-origin-opener-policy': 'same-origin',
    },
    https,
  );
}

function withHsts(headers: Readonly<Record<string, string>>, https: boolean): Record<string, string> {
  return { ...headers, ...(https && { 'strict-transport-security': HSTS }) };
}
