import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Sent without a cookie, and from our own pages only: nobody else's page may do it in a visitor's name. */
const FROM_OWN_PAGES: ReadonlySet<string> = new Set(['sign-in', 'corrections', 'submissions']);
/** `none`: a person did it in the browser itself, without any page. `same-site` is another host: not ours. */
const OWN_SITES = new Set(['same-origin', 'none']);

/**
 * Refuses what changes something and was sent by a page of somebody else (CSRF), before a body is read. It concerns
 * every request with a cookie of ours, every sign-in, so that nobody is signed in to an account of somebody else, and
 * every correction and submission, so that nobody writes in a visitor's name.
 *
 * Browsers name the origin of each such request, `null` where the page hides it. Where the header is missing, the
 * browser's other word (`Sec-Fetch-Site`) must say that it is ours. Without either it is no browser, or one whose words
 * somebody removes on the way: a program without our cookie passes, because it has nothing that could be abused; with
 * our cookie it has to name the origin, for nobody can tell it from a browser.
 */
export function requireSameOrigin(
  app: FastifyInstance,
  { publicUrl, hasCookie }: { publicUrl: string; hasCookie(header: string | undefined): boolean },
): void {
  const { origin: own } = new URL(publicUrl);
  const refuses = (request: FastifyRequest): boolean => {
    const isSignIn = FROM_OWN_PAGES.has(request.routeOptions.config?.limit ?? '');
    const withCookie = hasCookie(request.headers.cookie);
    if (!withCookie && !isSignIn) return false;
    const verdict = isOwn(request, own);
    return verdict === 'foreign' || (verdict === 'unknown' && withCookie);
  };
  // No promise for all who only read: they are asked thousands of times a second.
  app.addHook('onRequest', (request, _reply, done) => {
    if (SAFE.has(request.method) || !refuses(request)) return done();
    done(
      problem({
        code: 'foreign-origin',
        status: 403,
        title: 'Sent from another site',
        values: { address: own },
      }),
    );
  });
}

function isOwn({ headers }: FastifyRequest, own: string): 'own' | 'foreign' | 'unknown' {
  if (headers.origin !== undefined) return headers.origin === own ? 'own' : 'foreign';
  const site = headers['sec-fetch-site'];
  if (site === undefined) return 'unknown';
  return typeof site === 'string' && OWN_SITES.has(site) ? 'own' : 'foreign';
}
