import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../kernel/config.ts';
import { bad, type Finding, good, note } from '../finding.ts';

/** Whether the key of sessions is kept where only the house reads it. */
export async function checkAuthSecret({
  authSecret,
  varFolder,
  databaseUrl,
}: Pick<Config, 'authSecret' | 'varFolder' | 'databaseUrl'>): Promise<Finding[]> {
  if (authSecret !== null) return [good('The key of sessions comes from AUTH_SECRET.')];
  const file = join(varFolder, 'auth-secret');
  const found = await stat(file).catch(() => null);
  const findings: Finding[] = [];
  if (found !== null && process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    findings.push(
      bad(`Others than the house may read the key of sessions (${file}).`, `Run: chmod 600 ${file}`),
    );
  if (databaseUrl !== null)
    findings.push(
      note(
        'Each machine makes its own key of sessions: a second process on another machine would not know the sessions of the first.',
        'Set the same AUTH_SECRET everywhere where several processes share DATABASE_URL.',
      ),
    );
  if (findings.length > 0) return findings;
  return [
    good(
      found === null
        ? 'The first start makes the key of sessions.'
        : 'Only the house reads its key of sessions.',
    ),
  ];
}
