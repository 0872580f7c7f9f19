/** Why a database could not be reached, as one sentence. */
import { StartError, type StartErrorCode } from '../start/start-error.ts';
import { showAddress } from './address.ts';

/** Turns what `pg` threw while connecting into a `StartError`; the address is shown without its password. */
export function explainConnectionError(url: string, variable: string, error: unknown): StartError {
  const where = showAddress(url);
  const [code, sentence] = explain(where, variable, codeOf(error), messageOf(error));
  return new StartError(code, sentence, { cause: error });
}

function explain(where: string, variable: string, code: string, message: string): [StartErrorCode, string] {
  switch (code) {
    case 'ECONNREFUSED':
      return ['database-unreachable', `No database answers at ${where}: start it, or correct ${variable}.`];
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return ['database-unreachable', `The host of the database ${where} is not known: correct ${variable}.`];
    case 'ENOENT':
    case 'EACCES':
      return [
        'database-unreachable',
        `The socket of the database ${where} cannot be opened (${code}): correct ${variable}.`,
      ];
    case '28P01':
    case '28000':
      return [
        'database-refused',
        `The database ${where} refuses the login (${message}): correct user and password in ${variable}, or its pg_hba.conf.`,
      ];
    case '3D000':
      return [
        'database-missing',
        `There is no such database at ${where}: create it, or correct ${variable}.`,
      ];
    case '42501':
      return [
        'database-refused',
        `The account may not use the database ${where} (${message}): grant it CONNECT, or correct ${variable}.`,
      ];
    case '53300':
      return [
        'database-unreachable',
        `The database ${where} has no connection left: raise its max_connections or end other users.`,
      ];
    case '57P03':
      return [
        'database-unreachable',
        `The database ${where} is just starting or stopping: try again in a moment.`,
      ];
    default:
      if (/timeout/i.test(message)) {
        return [
          'database-unreachable',
          `The database ${where} does not answer within 5 seconds: check that it runs and that ${variable} is right.`,
        ];
      }
      return [
        'database-unreachable',
        `The database ${where} cannot be used (${message}): correct ${variable}.`,
      ];
  }
}

function codeOf(error: unknown): string {
  // Several addresses of one host that all failed: the first tells the reason.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
