import { cleanText, quoted } from '../../kernel/sources/clean-text.ts';
import type { Item } from '../../kernel/sources/connector.ts';
import type { MappedRow } from '../../kernel/sources/mapped-row.ts';
import { joinKey } from '../../kernel/sources/mapping.ts';
import { degreesOf } from '../../kernel/sources/utm.ts';
import { numberOf, pairOf } from './coordinate.ts';
import type { Layout } from './layout-of.ts';
import { LONGEST_CELL } from './limits.ts';
import type { Row } from './rows-of.ts';
import type { CsvSettings } from './settings.ts';

interface Problem {
  fault: { code: string; reason: string };
}

/** A row as a value of ours, or why not; null for a row of empty cells. */
export function readRow({ line, cells }: Row, layout: Layout, settings: CsvSettings): Item<MappedRow> | null {
  if (cells.every((cell) => cell.trim() === '')) return null;
  const where = `line ${line}`;
  const shifted = widthProblem(cells, layout);
  // Cells may have slipped, and rows may be hidden in this one: nobody can tell which record it is.
  if (shifted !== null) return { kind: 'fault', where, key: null, ...shifted.fault };
  const parts = layout.key.map((column) => cleanText(cells[column] ?? '').text.replace(/\s+/g, ' '));
  if (parts.includes('')) {
    const names = layout.key.map((column) => quoted(layout.names[column] ?? '')).join(', ');
    return {
      ...{ kind: 'fault', where, key: null, code: 'no-key' },
      reason: `The row has no text in the column of its key (${names}): give each row one.`.slice(0, 300),
    };
  }
  const key = joinKey(parts);
  // A quote too much may have swallowed the next rows.
  const faultKey = cells.some((cell) => /[\r\n]/.test(cell)) ? null : key;
  const point = pointOf(cells, layout, settings);
  if (point !== null && 'fault' in point) return { kind: 'fault', where, key: faultKey, ...point.fault };
  const fields: Record<string, string> = { ...layout.constants };
  const odd: string[] = [];
  for (const { field, column } of layout.fields) {
    const cell = cells[column] ?? '';
    if (cell.length > LONGEST_CELL)
      return { kind: 'fault', where, key: faultKey, ...longCell(cell, column, layout).fault };
    const { text, isOdd } = cleanText(cell);
    if (isOdd) odd.push(quoted(layout.names[column] ?? '', 40));
    if (text !== '') fields[field] = text;
  }
  const value = { fields, point };
  if (odd.length === 0) return { kind: 'value', key, where, value };
  const reason = `Characters that are no text in ${odd.slice(0, 5).join(', ')}: is the encoding right?`;
  return { kind: 'value', key, where, value, notes: [{ code: 'odd-characters', reason }] };
}

function widthProblem(cells: readonly string[], { width, names }: Layout): Problem | null {
  // Empty cells behind the last one do no harm.
  const isRight = cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
  if (isRight) return null;
  const first = quoted(names[0] ?? '', 40);
  const code = cells.length < width ? 'too-few-cells' : 'too-many-cells';
  return {
    fault: {
      code,
      reason: `The row has ${cells.length} cells, the table has ${width} columns (the first is ${first}): a separator or a quote is missing or too much.`,
    },
  };
}

function pointOf(
  cells: readonly string[],
  { point }: Layout,
  settings: CsvSettings,
): MappedRow['point'] | Problem {
  if (point === null) return null;
  const texts =
    'both' in point ? [cells[point.both] ?? ''] : [cells[point.lon] ?? '', cells[point.lat] ?? ''];
  if (texts.every((text) => text.trim() === '')) return null;
  const [first = '', second = ''] = texts;
  const pair = 'both' in point ? pairOf(first, settings) : pairOfTwo(first, second, settings);
  const degrees = pair === null ? null : degreesOf(pair, settings.projection);
  if (degrees !== null) return degrees;
  const what =
    settings.projection === 'EPSG:4326'
      ? 'degrees, for example 6.96 and 50.94'
      : `metres in ${settings.projection}`;
  return {
    fault: {
      code: 'unreadable-coordinate',
      reason: `${texts.map((text) => quoted(text)).join(' and ')} cannot be read as coordinates: they must be ${what}.`,
    },
  };
}

function pairOfTwo(lon: string, lat: string, { decimal }: CsvSettings): { x: number; y: number } | null {
  const [x, y] = [numberOf(lon, decimal), numberOf(lat, decimal)];
  return x === null || y === null ? null : { x, y };
}

function longCell(cell: string, column: number, { names }: Layout): Problem {
  const name = quoted(names[column] ?? '');
  return {
    fault: {
      code: 'cell-too-long',
      reason: `The cell in ${name} has ${cell.length} characters, at most ${LONGEST_CELL} are taken: is a quote missing?`,
    },
  };
}
