/**
 * Words that events of clubs do not need, and mass mail does. Own choice, small on purpose: it holds a submission for a
 * look, it refuses none. Whole words, folded. Documented for towns in docs/de.
 */
export const SPAM_WORDS: readonly string[] = [
  ...['viagra', 'cialis', 'casino', 'onlinecasino', 'sportwetten', 'porn', 'porno', 'escort'],
  ...['backlink', 'backlinks', 'seo', 'forex', 'bitcoin', 'krypto', 'crypto', 'sofortkredit', 'payday'],
];
