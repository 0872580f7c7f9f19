/** Texts of tables and maps, plain; null for an empty one. Pure. */
import { plainLine } from '../../kernel/text/rich-text.ts';

export function noteOrNull(text = ''): string | null {
  const plain = plainLine(text);
  return plain === '' ? null : plain.slice(0, 1000);
}

export function lineOrNull(text = ''): string | null {
  return noteOrNull(text)?.slice(0, 300) ?? null;
}
