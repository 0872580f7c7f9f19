/**
 * What a page may load and where it may send to: this house and nothing else. No inline script or style anywhere: the
 * data of a page travel in a block of type application/json, which no browser executes and no policy needs to allow.
 * Some browsers hold redirects after a form against `form-action` too; therefore the providers by which people sign in
 * stand there, and nowhere else.
 */
export function contentSecurityPolicy(issuers: readonly string[]): string {
  const origins = [...new Set(issuers.map((issuer) => new URL(issuer).origin))];
  return Object.entries({
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    // Of ours only what is made to be embedded lets itself be framed: the desk shows it before it is copied.
    'frame-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", ...origins],
    'frame-ancestors': ["'none'"],
  })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
