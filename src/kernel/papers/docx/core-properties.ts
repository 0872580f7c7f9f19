/** Title, language and times of a file: the library takes the machine's clock for them and leaves the language out. Pure. */
import { LOCALE } from '../../i18n/language.ts';
import type { Paper, PaperMaking } from '../paper.ts';
import { textOf } from '../words.ts';

export const CORE_PROPERTIES = 'docProps/core.xml';

const SPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

export function corePropertiesOf(paper: Paper, { author, now }: PaperMaking): string {
  const time = now.round('second').toString();
  const parts = [
    `<dc:title>${inXml(textOf(paper.title))}</dc:title>`,
    `<dc:subject>${inXml(textOf(paper.subject))}</dc:subject>`,
    `<dc:creator>${inXml(textOf(author))}</dc:creator>`,
    `<dc:language>${LOCALE[paper.language]}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${SPACES}>${parts.join('')}</cp:coreProperties>`;
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
