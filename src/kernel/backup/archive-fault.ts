/** Why a file is no backup that can be used, and what to do. */
import { BackupError } from './backup-error.ts';

/** What reading a file failed with, in words; what is not about the file stays as it is. */
export function asArchiveFault(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  if (code === 'ENOENT' || code === 'EISDIR')
    return new BackupError('no-file', `There is no file ${file}.`, { cause: error });
  if (code === 'EACCES' || code === 'EPERM')
    return new BackupError('no-file', `${file} may not be read by this user.`, { cause: error });
  if (code === 'Z_BUF_ERROR' || message === 'Unexpected end of data') return cutOff(file, error);
  if (message.startsWith('incorrect header check')) return notOurs(file, error);
  if (code.startsWith('Z_') || /header|checksum|tar/i.test(message)) return damaged(file, message, error);
  return error;
}

export function notOurs(file: string, cause?: unknown): BackupError {
  return new BackupError(
    'not-ours',
    `${file} is no backup of Hierzulande: name a file that was made by "backup".`,
    {
      cause,
    },
  );
}

export function cutOff(file: string, cause?: unknown): BackupError {
  return new BackupError('cut-off', `${file} ends too early: take another backup, or fetch the file again.`, {
    cause,
  });
}

export function damaged(file: string, what: string, cause?: unknown): BackupError {
  return new BackupError(
    'damaged',
    `${file} is damaged (${what}); nothing was written: take another backup, or fetch the file again.`,
    { cause },
  );
}
