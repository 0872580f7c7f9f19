/**
 * How often one caller may ask, by group of routes. Pages and data that are the same for everybody have none: to
 * answer them costs less than to count.
 */
export type LimitGroup =
  | 'sign-in'
  | 'account'
  | 'desk'
  | 'upload'
  | 'search'
  | 'notifications'
  | 'corrections'
  | 'submissions'
  | 'wishes'
  | 'boards'
  | 'documents'
  | 'ballots';

declare module 'fastify' {
  interface FastifyContextConfig {
    limit?: LimitGroup;
  }
}
