/** The table of retention for the record of processing, made of what the program itself declares and obeys. */
import { correctionTables } from '../../src/kernel/corrections/correction-tables.ts';
import { fileTables } from '../../src/kernel/files/file-tables.ts';
import { identityTables } from '../../src/kernel/identity/identity-tables.ts';
import { jobTables } from '../../src/kernel/jobs/job-tables.ts';
import { notificationTables } from '../../src/kernel/notifications/notification-tables.ts';
import type { TableDeclaration } from '../../src/kernel/solution.ts';
import { sourceTables } from '../../src/kernel/sources/source-tables.ts';
import { submissionTables } from '../../src/kernel/submissions/submission-tables.ts';
import { solutions } from '../../src/solutions.ts';
import { TABLE_WORDS } from './table-words.ts';

const BEGIN = '<!-- Aus den Festlegungen im Programm erzeugt: scripts/retention-table.ts -->';
const END = '<!-- Ende -->';

/** Tables that hold something about people: all of these areas, but for those without words and a reason why. */
export function retentionTable(): string {
  const named = [
    ...[
      ...[...identityTables, ...fileTables, ...notificationTables, ...sourceTables],
      ...[...correctionTables, ...submissionTables],
    ].map((table) => ({ schema: 'kernel', table })),
    ...jobTables.filter(({ name }) => name === 'job').map((table) => ({ schema: 'jobs', table })),
  ];
  return [
    ...aligned([
      ['Tabelle', 'Inhalt', 'Löschung'],
      ...named.map(({ schema, table }) => row(`${schema}.${table.name}`, table)),
    ]),
    '',
    ...aligned([
      ['Lösung', 'Tabellen', 'Personenbezug'],
      ...solutions.map(({ id, i18n, personalData, tables }) => [
        `${i18n.de.title} (\`${id}\`)`,
        String(tables.length),
        personalData === undefined
          ? 'keine Daten über Nutzerinnen und Nutzer'
          : personalData.tables.map((name) => `\`${name}\``).join(', '),
      ]),
    ]),
  ].join('\n');
}

/** As the formatter of the repository wants tables: columns of one width, a line below the first row. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((one) => one[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)];
}

/** Puts the table between its marks. Throws where they are not there. */
export function withTable(document: string, table: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The document lacks the marks ${BEGIN} and ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${document.slice(end)}`;
}

function row(name: string, { retention }: TableDeclaration): string[] {
  const words = TABLE_WORDS[name];
  if (words === undefined) throw new Error(`${name}: say in table-words.ts what it holds`);
  const until =
    'days' in retention
      ? `${retention.days} ${retention.days === 1 ? 'Tag' : 'Tage'} nach \`${retention.column}\``
      : (words.until ?? '');
  if (until === '') throw new Error(`${name}: say in table-words.ts until when it is kept`);
  return [`\`${name}\``, words.holds, until];
}
