import type { KnownRoute } from './collect-routes.ts';
import {
  ANYWHERE,
  AT_PLACE,
  CALLERS,
  type Caller,
  SITUATIONS,
  type SituationName,
} from './expected-rights.ts';

export interface Trial {
  route: KnownRoute;
  caller: Caller;
  /** null: the permission knows no place. */
  situation: SituationName | null;
  admitted: boolean;
  /** What is wrong with that, in words. */
  faults: readonly string[];
}

export const RENEW = 'node scripts/run.mjs node_modules/vitest/vitest.mjs run src/rights.test.ts --update';

/** The report of what was tried, as Markdown: permissions × roles, then every route. */
export function writeRights(trials: readonly Trial[], routes: readonly KnownRoute[]): string {
  const guarded = routes.filter(({ permission }) => permission !== 'public');
  return `${[
    '# Rights: route × role × municipality',
    `Written by \`src/rights.test.ts\`, which calls every route of the whole application by HTTP in every role and situation, and compares the answers with a table of its own (\`src/rights/expected-rights.ts\`). Renew it with \`${RENEW}\`. Why it is so: [0012](decisions/0012-rights.md).`,
    `${routes.length} routes, ${guarded.length} of them guarded; ${trials.length} calls. ✓ let in · – turned away (401 without sign-in, 403 with) · empty: this role cannot be in that situation.`,
    '## Permissions without a place',
    table(
      ['permission', ...CALLERS],
      Object.keys(ANYWHERE)
        .filter((permission) => trials.some(({ route }) => route.permission === permission))
        .map((permission) => [
          `\`${permission}\``,
          ...CALLERS.map((caller) => sign(trials, { permission, caller, situation: null })),
        ]),
    ),
    '## Permissions at a place',
    'A person who is signed in but has no role (citizen), and who is not signed in, are turned away everywhere.',
    ...Object.keys(AT_PLACE).flatMap((permission) => [
      `### \`${permission}\``,
      table(
        ['asks at', ...CALLERS],
        situations().map((situation) => [
          SITUATIONS[situation].title,
          ...CALLERS.map((caller) => sign(trials, { permission, caller, situation })),
        ]),
      ),
    ]),
    '## Routes',
    ...[...new Set(routes.map(({ permission }) => permission))]
      .sort((a, b) => Number(a === 'public') - Number(b === 'public') || a.localeCompare(b))
      .flatMap((permission) => [
        `### \`${permission}\``,
        routes
          .filter((one) => one.permission === permission && one.method !== 'HEAD')
          .sort((a, b) => compare(a.url, b.url) || compare(a.method, b.method))
          .map(({ method, url }) => `- \`${method} ${url}\``)
          .join('\n'),
      ]),
    'What can be read by GET can be asked for by HEAD, under the same permission.',
  ].join('\n\n')}\n`;
}

export function situations(): SituationName[] {
  return Object.keys(SITUATIONS).filter((name): name is SituationName => name in SITUATIONS);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function sign(
  trials: readonly Trial[],
  wanted: { permission: string; caller: Caller; situation: SituationName | null },
): string {
  const fitting = trials.filter(
    ({ route, caller, situation }) =>
      route.permission === wanted.permission && caller === wanted.caller && situation === wanted.situation,
  );
  if (fitting.length === 0) return '';
  const admitted = fitting.filter((one) => one.admitted).length;
  if (admitted === fitting.length) return '✓';
  return admitted === 0 ? '–' : `${admitted} of ${fitting.length}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  );
}
