/** Text of XML, so that it is read back as it was meant. Pure. */

/** What XML 1.0 cannot hold, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  // Else the reader makes a line break, or a blank within an attribute, of them.
  ...{ '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' },
};

export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[&<>"\r\n\t]/g, (sign) => SIGNS[sign] ?? sign);
}

export type Attributes = Readonly<Record<string, string | null>>;

/** An element of XZuFi around ready XML; attributes that are null are left out. */
export function element(name: string, content: string, attributes: Attributes = {}): string {
  return tag(`xzufi:${name}`, content, attributes);
}

/** Entries of code lists stand without a namespace. */
export function bare(name: string, content: string): string {
  return tag(name, content, {});
}

export function tag(name: string, content: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escaped(value)}"`))
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element around text; '' for null. */
export function line(name: string, text: string | null, attributes: Attributes = {}): string {
  return text === null ? '' : element(name, escaped(text), attributes);
}

/** An element around ready XML, '' where there is none. */
export function around(name: string, content: string): string {
  return content === '' ? '' : element(name, content);
}
