import { lastBackup } from '../../kernel/backup/last-backup.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Config } from '../../kernel/config.ts';
import { badInPublic, type Finding, good } from '../finding.ts';

/** Days after which too much would be lost. */
const OLD = 2;

export async function checkLastBackup({
  config,
  clock,
}: {
  config: Pick<Config, 'varFolder' | 'publicUrl'>;
  clock: Clock;
}): Promise<Finding[]> {
  const mend = 'Let npm run hier -- backup <file> run each night, and keep the file on another machine.';
  const last = await lastBackup(config.varFolder);
  if (last === null) return [badInPublic(config)('No backup was ever taken here.', mend)];
  const days = clock.now().since(Temporal.Instant.from(last.at)).total('hours') / 24;
  const text = `The last backup is of ${last.at.slice(0, 16).replace('T', ' ')} UTC (${(last.bytes / 1e6).toFixed(1)} MB).`;
  return [days > OLD ? badInPublic(config)(text, mend) : good(text)];
}
