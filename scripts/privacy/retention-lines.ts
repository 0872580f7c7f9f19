/** The table of retention for the record of processing, made of what the program itself declares and obeys. */
import { fileTables } from '../../src/kernel/files/file-tables.ts';
import { identityTables } from '../../src/kernel/identity/identity-tables.ts';
import { jobTables } from '../../src/kernel/jobs/job-tables.ts';
import type { TableDeclaration } from '../../src/kernel/solution.ts';
import { sourceTables } from '../../src/kernel/sources/source-tables.ts';
import { solutions } from '../../src/solutions.ts';
import { TABLE_WORDS } from './table-words.ts';

const BEGIN = '<!-- Aus den Festlegungen im Programm erzeugt: scripts/retention-table.ts -->';
const END = '<!-- Ende -->';

/** Tables that hold something about people: all of these areas, but for those without words and a reason why. */
export function retentionTable(): string {
  const named = [
    ...[...identityTables, ...fileTables, ...sourceTables].map((table) => ({ schema: 'kernel', table })),
    ...jobTables.filter(({ name }) => name === 'job').map((table) => ({ schema: 'jobs', table })),
  ];
  const lines = named.map(({ schema, table }) => line(`${schema}.${table.name}`, table));
  const ofSolutions = solutions.map(({ id, i18n, personalData, tables }) =>
    personalData === undefined
      ? `| ${i18n.de.title} (\`${id}\`) | ${tables.length} | keine Daten über Nutzerinnen und Nutzer |`
      : `| ${i18n.de.title} (\`${id}\`) | ${tables.length} | ${personalData.tables.join(', ')} |`,
  );
  return [
    '| Tabelle | Inhalt | Löschung |',
    '|---|---|---|',
    ...lines,
    '',
    '| Lösung | Tabellen | Personenbezug |',
    '|---|---|---|',
    ...ofSolutions,
  ].join('\n');
}

/** Puts the table between its marks. Throws where they are not there. */
export function withTable(document: string, table: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The document lacks the marks ${BEGIN} and ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${document.slice(end)}`;
}

function line(name: string, { retention }: TableDeclaration): string {
  const words = TABLE_WORDS[name];
  if (words === undefined) throw new Error(`${name}: say in table-words.ts what it holds`);
  const until =
    'days' in retention
      ? `${retention.days} ${retention.days === 1 ? 'Tag' : 'Tage'} nach \`${retention.column}\``
      : (words.until ?? '');
  if (until === '') throw new Error(`${name}: say in table-words.ts until when it is kept`);
  return `| \`${name}\` | ${words.holds} | ${until} |`;
}
