/** `npm run hier -- <command>`: what an operator does beside the running house. */
import { BackupError } from '../kernel/backup/backup-error.ts';
import { UnusableFile } from '../kernel/places/import/import-report.ts';
import { FetchFault } from '../kernel/sources/fetch/fetch-fault.ts';
import { SourceError } from '../kernel/sources/source-error.ts';
import { StartError } from '../kernel/start/start-error.ts';
import { ADOPT_HELP, adoptCommand } from './adopt.ts';
import { ARCHIVE_HELP, archiveCommand } from './archive.ts';
import { BACKUP_HELP, backup } from './backup.ts';
import { DOCTOR_HELP, doctor } from './doctor.ts';
import { HOLIDAYS_HELP, holidays } from './holidays.ts';
import { PARKING_HELP, parking } from './parking.ts';
import { PERSON_HELP, person } from './person.ts';
import { PLACES_HELP, places } from './places.ts';
import { PROBE_HELP, probe } from './probe.ts';
import { RESTORE_HELP, restoreCommand } from './restore.ts';
import { SOURCE_HELP, source } from './source.ts';
import { TOWN_HELP, town } from './town.ts';
import { UsageError } from './usage-error.ts';
import { USER_HELP, user } from './user.ts';

interface Command {
  run(args: string[]): Promise<number>;
  help: string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  places: { run: places, help: PLACES_HELP },
  adopt: { run: adoptCommand, help: ADOPT_HELP },
  source: { run: source, help: SOURCE_HELP },
  holidays: { run: holidays, help: HOLIDAYS_HELP },
  probe: { run: probe, help: PROBE_HELP },
  town: { run: town, help: TOWN_HELP },
  user: { run: user, help: USER_HELP },
  person: { run: person, help: PERSON_HELP },
  parking: { run: parking, help: PARKING_HELP },
  archive: { run: archiveCommand, help: ARCHIVE_HELP },
  backup: { run: backup, help: BACKUP_HELP },
  restore: { run: restoreCommand, help: RESTORE_HELP },
  doctor: { run: doctor, help: DOCTOR_HELP },
};

const HELP = `Usage:
${Object.values(COMMANDS)
  .map(({ help }) => help)
  .join('\n\n')}

Exit code: 0 done, 1 could not be done, 2 asks something or reports faults (docs/operate.md).
`;

try {
  const [area = '--help', ...args] = process.argv.slice(2);
  const command = COMMANDS[area];
  if (['--help', '-h', 'help'].includes(area) || args.includes('--help') || args.includes('-h'))
    console.log(HELP);
  else if (command === undefined)
    throw new UsageError(
      `"${area}" is no command: there are ${Object.keys(COMMANDS).join(', ')}. Try --help.`,
    );
  else process.exitCode = await command.run(args);
} catch (error) {
  const isForPeople =
    [UnusableFile, StartError, SourceError, FetchFault, UsageError, BackupError].some(
      (kind) => error instanceof kind,
    ) ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  console.error(isForPeople && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
