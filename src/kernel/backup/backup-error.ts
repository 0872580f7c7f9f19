/** Why a backup cannot be made or restored. The list is closed; docs/operate.md says what helps. */
export type BackupErrorCode =
  | 'exists'
  | 'disk'
  | 'no-file'
  | 'not-ours'
  | 'cut-off'
  | 'damaged'
  | 'newer'
  | 'not-empty'
  | 'running'
  | 'differs'
  | 'name';

/** Told to the person at the keyboard as it stands: what is wrong and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
