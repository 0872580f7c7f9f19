import { randomUUIDv7 } from 'node:crypto';
import { recordAudit } from '../../../../kernel/audit/store.ts';
import type { Actor } from '../../../../kernel/identity/actor.ts';
import { FEDERATION } from '../../../../kernel/places/place.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { missingFields } from '../missing-fields.ts';
import type { Sheet } from '../sheet.ts';
import { contentOf } from '../sheet-view.ts';
import { cellsOf } from './columns.ts';
import { type ImportFault, type ImportReport, type ImportWish, MOST_TOLD } from './import-api.ts';
import {
  type Arrived,
  foreignKeys,
  holdImports,
  insertImported,
  renewImported,
  sheetsOfCatalogue,
  touchSeen,
} from './import-store.ts';
import { type ReadSheet, readRow } from './read-row.ts';
import { readTable } from './read-table.ts';

type House = Pick<Kernel, 'db' | 'places' | 'solutions' | 'clock'>;

interface Good {
  line: number;
  sheet: ReadSheet;
}

/**
 * A table of another catalogue, all of its good rows in one transaction. The same key again renews its sheet, unless it
 * was changed here since; what the table no longer has stays and is named. Throws as `readTable`.
 */
export async function importSheets(
  house: House,
  wish: ImportWish,
  actor: Pick<Actor, 'person' | 'request'>,
): Promise<ImportReport> {
  const { header, rows } = await readTable(wish.table);
  const faults: ImportFault[] = [];
  const good: Good[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    if (
      cells.length > header.columns.length &&
      cells.slice(header.columns.length).some((one) => one.trim() !== '')
    ) {
      faults.push({ line, column: null, code: 'columns', value: String(cells.length) });
      continue;
    }
    const { sheet, faults: found } = readRow(cellsOf(header.columns, cells), house);
    if (sheet === null) faults.push(...found.map((one) => ({ line, ...one })));
    else if (lines.has(sheet.key)) faults.push({ line, column: 'id', code: 'key-twice', value: sheet.key });
    else {
      lines.set(sheet.key, line);
      good.push({ line, sheet });
    }
  }
  return house.db.transaction().execute(async (trx) => {
    await holdImports(trx);
    const known = await sheetsOfCatalogue(trx, wish.catalogue);
    const foreign = await foreignKeys(trx, wish.catalogue, [...lines.keys()]);
    for (const { line, sheet } of good)
      if (foreign.has(sheet.key)) faults.push({ line, column: 'id', code: 'own-sheet', value: sheet.key });
    const sorted = sortOut(
      good.filter(({ sheet }) => !foreign.has(sheet.key)),
      known,
      wish,
    );
    faults.push(...sorted.faults);
    if (wish.mode !== 'check') {
      const now = house.clock.now();
      await insertImported(trx, wish.catalogue, sorted.added, now);
      await renewImported(trx, wish.catalogue, sorted.renewed, now);
      await touchSeen(trx, wish.catalogue, [...lines.keys()], now);
      const { person, request } = actor;
      const subject = `sheet ${wish.catalogue}`;
      await recordAudit(
        trx,
        {
          ...{ ars: FEDERATION, person, action: 'sheet.imported', subject },
          ...(request !== undefined && { request }),
        },
        now,
      );
    }
    faults.sort((one, other) => one.line - other.line);
    return {
      ...{ mode: wish.mode, columns: header.columns, rows: rows.length },
      ...{ added: sorted.added.length, renewed: sorted.renewed.length, same: sorted.same, kept: sorted.kept },
      published: [...sorted.added, ...sorted.renewed].filter(({ isPublished }) => isPublished).length,
      ...{ faults: faults.slice(0, MOST_TOLD), faultyRows: new Set(faults.map(({ line }) => line)).size },
      incomplete: sorted.incomplete.slice(0, MOST_TOLD),
      vanished: [...known.values()]
        .filter(({ originKey }) => originKey !== null && !lines.has(originKey))
        .map(({ id, title, originKey }) => ({ id, title, key: originKey ?? '' })),
    };
  });
}

/** What becomes of each good row. */
function sortOut(good: readonly Good[], known: ReadonlyMap<string, Sheet>, wish: ImportWish) {
  const added: Arrived[] = [];
  const renewed: Arrived[] = [];
  const faults: ImportFault[] = [];
  const incomplete: ImportReport['incomplete'] = [];
  let same = 0;
  let kept = 0;
  for (const { line, sheet } of good) {
    const licence = sheet.licence ?? (wish.licence === '' ? null : wish.licence);
    const missing = missingFields(sheet.content);
    const before = known.get(sheet.key);
    const wantsPublic = wish.mode === 'publish' && before?.state !== 'withdrawn';
    const isPublic = before?.state === 'published';
    if (before?.isOwn === true) {
      kept += 1;
      continue;
    }
    // What everybody reads stays complete.
    if (isPublic && missing.length > 0) {
      faults.push({ line, column: null, code: 'incomplete', value: missing.join(', ') });
      continue;
    }
    if (missing.length > 0) incomplete.push({ line, title: sheet.content.title, missing });
    const isPublished = missing.length === 0 && wantsPublic;
    const arrived = { ...sheet, licence, id: before?.id ?? randomUUIDv7(), isPublished };
    if (before === undefined) added.push(arrived);
    else if (isSame(before, arrived) && (isPublic || !isPublished)) same += 1;
    else renewed.push(arrived);
  }
  return { added, renewed, faults, incomplete, same, kept };
}

function isSame(before: Sheet, { content, ars, evidence, verifiedOn, url, licence }: Arrived): boolean {
  const now = { content, ars, evidence, verifiedOn, url, licence };
  const then = {
    ...{
      content: contentOf(before),
      ars: before.ars,
      evidence: before.evidence,
      verifiedOn: before.verifiedOn,
    },
    ...{ url: before.originUrl, licence: before.originLicence },
  };
  return sorted(now) === sorted(then);
}

/** The same for equal values, whatever the order of their names. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_name, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
