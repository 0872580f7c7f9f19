import { isArs } from '../ars.ts';
import type { PlaceChange } from '../place.ts';
import { readCsv } from './csv.ts';
import { type ImportFault, UnusableFile } from './import-report.ts';

const COLUMNS = ['from_ars', 'to_ars', 'kind', 'share'];
const KINDS = ['rekeyed', 'merged', 'split', 'vanished'] as const;

/** A table of changes: from_ars, to_ars, kind (rekeyed, merged, split, vanished), share (0–1, may be empty). */
export function readChanges(text: string): { changes: PlaceChange[]; faults: ImportFault[] } {
  const [head, ...rows] = readCsv(text);
  const columns = (head?.fields ?? []).map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw new UnusableFile(
      `The table of changes lacks the columns ${missing.join(', ')}: its first line must name ${COLUMNS.join(', ')}.`,
    );
  const faults: ImportFault[] = [];
  const changes = rows.flatMap(({ line, fields }): PlaceChange[] => {
    const [from = '', to = '', kind = '', share = ''] = COLUMNS.map(
      (name) => fields[columns.indexOf(name)]?.trim() ?? '',
    );
    const known = KINDS.find((one) => one === kind);
    const part = share === '' ? null : Number(share.replace(',', '.'));
    const fault = faultOf({ from, to, known, kind, part });
    if (fault !== null || known === undefined) {
      faults.push({ where: `line ${line} of the table of changes`, what: fault ?? '' });
      return [];
    }
    return [{ from, to: known === 'vanished' ? null : to, kind: known, share: part, evidence: 'table' }];
  });
  return { changes, faults };
}

function faultOf(row: {
  from: string;
  to: string;
  known: PlaceChange['kind'] | undefined;
  kind: string;
  part: number | null;
}): string | null {
  if (!isArs(row.from)) return `from_ars "${row.from.slice(0, 40)}" is not 12 digits`;
  if (row.known === undefined) return `kind "${row.kind.slice(0, 40)}" is none of ${KINDS.join(', ')}`;
  if (row.known !== 'vanished' && !isArs(row.to)) return `to_ars "${row.to.slice(0, 40)}" is not 12 digits`;
  if (row.from === row.to) return 'leads from a key to itself';
  if (row.part !== null && !(row.part > 0 && row.part <= 1)) return `share is not between 0 and 1`;
  return null;
}
