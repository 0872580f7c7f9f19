import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { Config } from '../../kernel/config.ts';
import { bad, type Finding, good } from '../finding.ts';

/** Whose the folder is, and who may look into it. Windows knows neither. */
export async function checkVarFolder({ varFolder }: Pick<Config, 'varFolder'>): Promise<Finding[]> {
  const found = await stat(varFolder).catch(() => null);
  if (found === null)
    return [bad(`There is no folder ${varFolder}.`, 'Start the house once, or set HIER_VAR.')];
  const findings: Finding[] = [];
  const own = process.getuid?.();
  if (own !== undefined && found.uid !== own)
    findings.push(
      bad(
        `${varFolder} belongs to another user (${found.uid}) than this one (${own}).`,
        'Run the house and its commands as one user; give the folder to it.',
      ),
    );
  if ((await access(varFolder, constants.W_OK).catch(() => false)) === false)
    findings.push(bad(`${varFolder} cannot be written.`, 'Make it writable for the user of the house.'));
  if (process.platform !== 'win32' && (found.mode & 0o002) !== 0)
    findings.push(
      bad(`Everybody on this machine may write into ${varFolder}.`, `Run: chmod o-rwx ${varFolder}`),
    );
  return findings.length > 0 ? findings : [good(`${varFolder} belongs to the house.`)];
}
