/** PostgreSQL never runs as root: which account it gets instead. */
import { readFileSync } from 'node:fs';
import { StartError } from '../../start/start-error.ts';

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** Existing accounts without rights, in order of preference: PostgreSQL wants one that the system knows by name. */
const CANDIDATES = ['postgres', 'nobody'];

/** null: this process is not root, PostgreSQL runs as the same user. */
export function unprivilegedAccount(passwd = '/etc/passwd'): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readAccounts(passwd);
  for (const name of CANDIDATES) {
    const found = accounts.find((account) => account.name === name && account.uid !== 0);
    if (found !== undefined) return found;
  }
  throw new StartError(
    'platform',
    `As root, the embedded PostgreSQL needs one of the accounts ${CANDIDATES.join(', ')} in /etc/passwd: create one, start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** The account to which existing data already belongs. */
export function accountOf(uid: number, passwd = '/etc/passwd'): Account | undefined {
  return readAccounts(passwd).find((account) => account.uid === uid && uid !== 0);
}

function readAccounts(passwd: string): Account[] {
  return readFileSync(passwd, 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
