/** Looking into elements by their local names: codes stand without a namespace, all else in that of XZuFi. Pure. */
import { allText, type XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';

export function below({ children }: XmlNode, ...names: readonly string[]): XmlNode[] {
  return children.filter(({ name }) => names.includes(name));
}

/** The children of the children: `at(node, 'typ', 'code')`. */
export function at(node: XmlNode, ...path: readonly string[]): XmlNode[] {
  return path.reduce<XmlNode[]>((found, name) => found.flatMap((one) => below(one, name)), [node]);
}

/** One line of the first element that says something; null: none does. */
export function lineAt(node: XmlNode, ...path: readonly string[]): string | null {
  for (const one of at(node, ...path)) {
    const line = lineOf(one);
    if (line !== null) return line;
  }
  return null;
}

/** Keys, codes and dates, of which there are millions, hold nothing to clean. */
const CLEAN = /^[!-~]{1,200}$/;

export function lineOf(node: XmlNode): string | null {
  const text = allText(node);
  if (CLEAN.test(text)) return text;
  const line = plainLine(text).toWellFormed();
  return line === '' ? null : line;
}

/** Codes below elements of a name, also where the code stands right in the element. Each once. */
export function codesAt(node: XmlNode, name: string): string[] {
  const codes = below(node, name).flatMap((one) => lineAt(one, 'code') ?? ownLine(one) ?? []);
  return [...new Set(codes)];
}

/** Code and name of an entry of a code list. */
export function entryOf(node: XmlNode): { code: string | null; name: string | null } {
  return { code: lineAt(node, 'code') ?? ownLine(node), name: lineAt(node, 'name') };
}

function ownLine(node: XmlNode): string | null {
  return node.children.length === 0 ? lineOf(node) : null;
}
