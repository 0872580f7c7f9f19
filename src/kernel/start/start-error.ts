/** Why the program cannot start. The list is closed: the launcher knows all of them. */
export type StartErrorCode =
  | 'config'
  | 'var-folder'
  | 'port'
  | 'already-running'
  | 'platform'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-missing'
  | 'database-too-old'
  | 'database-roles'
  | 'database-start'
  | 'migration';

/**
 * Told to the person at the keyboard as it stands: one sentence that says what is wrong, where,
 * and how to mend it. Shown without a stack; never contains a password.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
