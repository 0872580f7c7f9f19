import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../kernel/config.ts';
import { isVapidKey } from '../../kernel/notifications/push/vapid.ts';
import { bad, type Finding, good, note } from '../finding.ts';

/** Whether the key for push can be used, is read by the house alone, and is the same for all processes. */
export async function checkPush({
  vapidPrivateKey,
  varFolder,
  databaseUrl,
}: Pick<Config, 'vapidPrivateKey' | 'varFolder' | 'databaseUrl'>): Promise<Finding[]> {
  if (vapidPrivateKey !== null)
    return [
      isVapidKey(vapidPrivateKey)
        ? good('The key for push comes from VAPID_PRIVATE_KEY.')
        : bad(
            'VAPID_PRIVATE_KEY is no private key of the curve P-256.',
            'Take the one that the program made (<HIER_VAR>/vapid-key).',
          ),
    ];
  const file = join(varFolder, 'vapid-key');
  const found = await stat(file).catch(() => null);
  if (found === null) return [good('The first start makes the key for push.')];
  const findings: Finding[] = [];
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!isVapidKey(text.trim()))
    findings.push(
      bad(
        `The key for push (${file}) cannot be read or is damaged.`,
        'Bring it back from where you keep your secrets; if it is lost, remove it: then everybody has to subscribe anew.',
      ),
    );
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    findings.push(
      bad(`Others than the house may read the key for push (${file}).`, `Run: chmod 600 ${file}`),
    );
  if (databaseUrl !== null)
    findings.push(
      note(
        'Each machine makes its own key for push: browsers that subscribed through one cannot be reached by another.',
        'Set the same VAPID_PRIVATE_KEY everywhere where several processes share DATABASE_URL.',
      ),
    );
  return findings.length > 0
    ? findings
    : [good('Only the house reads its key for push. Keep a copy of it with your secrets.')];
}
