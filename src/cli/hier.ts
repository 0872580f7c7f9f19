/** `npm run hier -- <command>`: what an operator does beside the running house. */
import { parseArgs } from 'node:util';
import { UnusableFile } from '../kernel/places/import/import-report.ts';
import { StartError } from '../kernel/start/start-error.ts';
import { importCommand } from './places-import.ts';

const HELP = `Usage:
  npm run hier -- places import <file> [options]

Takes newer official data of municipalities: boundaries (VG250 as GeoJSON or TopoJSON) or the
register of Destatis (CSV). Tells what changed; docs/places-import.md says more.

Options:
  --changes <csv>       table of changes: from_ars,to_ars,kind,share
  --state <YYYY-MM-DD>  day of the data, for "Gebietsstand"
  --dry-run             tell what would change, write nothing
  --accept              write although municipalities were divided
  --json                the whole report as JSON
  --help                this text

Exit code: 0 done, 1 could not be done, 2 asks something (nothing was written).
`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      changes: { type: 'string' },
      state: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [area, verb, file, ...rest] = positionals;
  if (values.help || positionals.length === 0) {
    console.log(HELP);
  } else if (area !== 'places' || verb !== 'import' || file === undefined || rest.length > 0) {
    throw new UnusableFile(
      `"${positionals.join(' ')}" is no command. Try: npm run hier -- places import <file>, or --help.`,
    );
  } else {
    const { changes, state, accept, json } = values;
    process.exitCode = await importCommand({
      path: file,
      changes,
      state,
      accept,
      json,
      dryRun: values['dry-run'],
    });
  }
} catch (error) {
  const isForPeople =
    error instanceof UnusableFile ||
    error instanceof StartError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  console.error(isForPeople ? error.message : error);
  process.exitCode = 1;
}
