import { createElement, type Key, type ReactNode } from 'react';
import type { Element, Island, Markup } from '../../src/kernel/pages/html.ts';

/** What the browser adds to elements that the server wrote, by their id. */
export type Additions = Readonly<Record<string, { props?: object; append?: ReactNode }>>;

/**
 * The tree that the server wrote as HTML, as React elements: the same tags, attributes and texts,
 * so that React adopts what is on the screen instead of drawing it anew.
 */
export function asReact(input: {
  markup: Markup;
  /** Draws the parts that do more in the browser. */
  draw?: (island: Island) => ReactNode;
  additions?: Additions;
  key?: Key;
}): ReactNode {
  const { markup, draw, additions = {}, key } = input;
  if (typeof markup === 'string') return markup;
  if ('island' in markup) return draw?.(markup);
  const id = markup.attributes.id;
  const added = typeof id === 'string' ? additions[id] : undefined;
  const children = markup.children.map((one) => asReact({ markup: one, ...(draw && { draw }), additions }));
  return createElement(
    markup.tag,
    { ...propsOf(markup), ...added?.props, ...(key !== undefined && { key }) },
    ...children,
    // A text area takes its text and nothing beside it, not even nothing.
    ...(added?.append === undefined ? [] : [added.append]),
  );
}

/** React's names for the attributes that it writes differently. */
const NAMES: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  maxlength: 'maxLength',
  autocomplete: 'autoComplete',
  autocapitalize: 'autoCapitalize',
  spellcheck: 'spellCheck',
  enterkeyhint: 'enterKeyHint',
  hreflang: 'hrefLang',
  datetime: 'dateTime',
  novalidate: 'noValidate',
  // The field belongs to the reader from then on.
  checked: 'defaultChecked',
  value: 'defaultValue',
};

function propsOf({ tag, attributes }: Pick<Element, 'tag' | 'attributes'>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      // What an option means stays what it is: only the choice among them is the reader's.
      tag === 'option' && name === 'value' ? name : (NAMES[name] ?? name),
      value,
    ]),
  );
}
