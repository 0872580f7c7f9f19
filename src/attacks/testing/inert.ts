/** Whether a page holds anything that a browser would run and that is not ours. */
import { Parser } from 'htmlparser2';

/** Texts that become programs wherever somebody forgets to write them as text. */
export const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><script src=//evil.example/x.js></script>',
  '\'"><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '</textarea><iframe srcdoc="<script>alert(1)</script>">',
  '</script><script>alert(1)</script>',
  '<!--<script>alert(1)//-->',
  ']]><script>alert(1)</script>',
  '" autofocus onfocus=alert(1) x="',
  "' onmouseover='alert(1)",
  '` onload=alert(1) `',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<math><mtext><table><mglyph><style><img src onerror=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<form action="//evil.example"><input type=submit>',
  '<object data="javascript:alert(1)">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
] as const;

const FOREIGN_ELEMENTS = new Set(['iframe', 'object', 'embed', 'base', 'math', 'applet', 'frame']);
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'srcset']);

/** What would run, in words; empty is good. */
export function dangersIn(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (FOREIGN_ELEMENTS.has(name)) found.push(`<${name}>`);
        if (name === 'meta' && 'http-equiv' in attributes) found.push('<meta http-equiv>');
        const isData = /^application\/(ld\+)?json$/.test(attributes.type ?? '');
        if (name === 'script' && !isData && !attributes.src?.startsWith('/assets/')) found.push('<script>');
        for (const [attribute, value] of Object.entries(attributes)) {
          if (attribute.startsWith('on') || attribute === 'srcdoc' || attribute === 'style')
            found.push(`<${name} ${attribute}>`);
          if (
            ADDRESSES.has(attribute) &&
            !/^(https?:|mailto:|tel:|\/(?!\/)|#|\?|data:image\/|[\w.-]*$)/i.test(value)
          )
            found.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
          if (ADDRESSES.has(attribute) && value.includes('//evil.example'))
            found.push(`<${name}> to evil.example`);
        }
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return found;
}
