import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import type { Area } from '../model.ts';
import { below, lineOf } from './elements.ts';
import { schemeOf } from './key-of.ts';
import type { Notes } from './notes.ts';

/** Twelve digits of the federation (00) or a Land (01–16). */
const ARS = /^(?:0\d|1[0-6])\d{10}$/;
const LONGEST = 200;

export function areasAt(node: XmlNode, name: string, notes: Notes): Area[] {
  return below(node, name).flatMap((one) => areaOf(one, notes) ?? []);
}

/**
 * Twelve digits are a key of the hierarchy. Anything else (eight digits, a number of the editorial system, a district)
 * stays as it is written: the part of the association cannot be computed from a shorter key.
 */
function areaOf(node: XmlNode, notes: Notes): Area | null {
  const key = lineOf(node)?.slice(0, LONGEST).toWellFormed().trim() ?? '';
  if (key === '') return null;
  const ars = ARS.test(key) ? key : null;
  if (ars === null) notes.add('other-area', key);
  return { ars, scheme: schemeOf(node)?.slice(0, LONGEST).toWellFormed() ?? null, key, name: null };
}

/** A regional key that may stand in an address; null: none, or not of twelve digits. */
export function arsOf(text: string | null): string | null {
  return text !== null && ARS.test(text) ? text : null;
}
