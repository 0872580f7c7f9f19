/** What a person who manages sources is told; the list of codes is closed. */
export type SourceErrorCode =
  | 'unknown-source'
  | 'unknown-solution'
  | 'unknown-intake'
  | 'unknown-connector'
  | 'unknown-place'
  | 'settings'
  | 'address'
  | 'licence'
  | 'not-adopted'
  | 'giver-paused'
  | 'name-taken'
  | 'busy'
  | 'not-held'
  | 'held-lost'
  | 'no-feed'
  | 'has-sources'
  | 'adoption-changed'
  | 'adoption-held'
  | 'no-version'
  | 'not-draft'
  | 'sample';

/** The message is English, says what and how to mend it. */
export class SourceError extends Error {
  readonly code: SourceErrorCode;

  constructor(code: SourceErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'SourceError';
    this.code = code;
  }
}
