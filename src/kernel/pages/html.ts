/**
 * Markup as data. A view is written once: the server turns it into HTML here, the browser turns the
 * same tree into React elements (`web/shell/as-react.tsx`), so that taking over moves nothing.
 */

/** Names as HTML writes them ("class", "for"). `undefined` and `false` leave the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Element {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Markup[];
}

/** A part that does more in the browser; its children are what is there without JavaScript. */
export interface Island {
  readonly island:
    | 'place-field'
    | 'town-field'
    | 'locate'
    | 'connection'
    | 'map'
    | 'refresh'
    | 'install'
    | 'tools'
    | 'nearby'
    | 'my-places'
    | 'own'
    | 'recent-searches'
    | 'mine'
    | 'part'
    | 'barrier-report'
    | 'correct'
    | 'kept-form'
    | 'sign-in'
    | 'invitation'
    | 'notify'
    | 'desk'
    | 'own-room'
    | 'operation';
  /** Of a solution's part: which one, and its words. */
  readonly part?: {
    solution: string;
    name: string;
    texts: Readonly<Record<string, string>>;
    data?: unknown;
  };
  /** Of a town field: the id of its input. */
  readonly field?: string;
  readonly children: readonly Markup[];
}

export type Markup = string | Element | Island;

/** What may stand between tags; conditions may yield `null` or `false`. */
export type Child = Markup | null | false | undefined | readonly Child[];

/** An element. Neighbouring texts become one, so that the browser finds the text nodes it expects. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): Element {
  return { tag, attributes, children: joined(children) };
}

export function island(name: Island['island'], ...children: Child[]): Island {
  return { island: name, children: joined(children) };
}

/** HTML text of a tree; every text and attribute is escaped. */
export function toHtml(markup: Markup): string {
  if (typeof markup === 'string') return escapeHtml(markup);
  const inner = markup.children.map(toHtml).join('');
  if ('island' in markup) return inner;
  const start = `<${markup.tag}${attributesOf(markup.attributes)}>`;
  return VOID.has(markup.tag) ? start : `${start}${inner}</${markup.tag}>`;
}

/** Safe in text and between double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * JSON for a data block inside HTML: nothing in it can end the block or begin a comment,
 * and line separators that older parsers refuse are escaped.
 */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

function joined(children: readonly Child[]): Markup[] {
  const out: Markup[] = [];
  const add = (child: Child): void => {
    if (child === null || child === undefined || child === false || child === '') return;
    if (isList(child)) child.forEach(add);
    else if (typeof child === 'string' && typeof out.at(-1) === 'string') out.push(`${out.pop()}${child}`);
    else out.push(child);
  };
  children.forEach(add);
  return out;
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined || value === false) return '';
      return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
    })
    .join('');
}
