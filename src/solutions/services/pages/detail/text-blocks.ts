/** The longer texts of a service: how it goes, conditions, in full, links, legal basis. What is not given has no heading. */
import type { Block } from '../../../../kernel/solution.ts';
import { richBlocks } from '../../../../kernel/text/rich-blocks.ts';
import type { RichText } from '../../../../kernel/text/rich-text.ts';
import type { ServiceRecord } from '../../feeds/records.ts';
import { beginningOf } from './first-sentence.ts';
import { pointItems } from './point-items.ts';
import { readerOf, type Said } from './said.ts';
import type { Drawing } from './words.ts';

/** Conditions and procedure: before the office. */
export function wayBlocks({ view, say, language }: Drawing): Block[] {
  const record = view.text?.record;
  if (record === undefined) return [];
  const said = readerOf(record, language);
  return [
    ...section(say('conditions_heading'), points(said(record.conditions, (other) => other.conditions))),
    ...section(say('procedure_heading'), rich(said(record.procedure, (other) => other.procedure))),
    ...section(say('remarks_heading'), rich(said(record.remarks, (other) => other.remarks))),
  ];
}

/** The rest of the description, links and the law: last. */
export function endBlocks({ view, say, language }: Drawing): Block[] {
  const record = view.text?.record;
  if (record === undefined) return [];
  const said = readerOf(record, language);
  const about = said(record.about, (other) => other.about);
  return [
    ...(beginningOf(about.value).hasMore ? section(say('full_text_heading'), rich(about)) : []),
    ...section(say('links_heading'), links(record)),
    ...section(say('legal_heading'), points(said(record.legal, (other) => other.legal))),
  ];
}

function rich({ value, lang }: Said<RichText>): Block[] {
  return richBlocks(value, lang);
}

function points(said: Said<ServiceRecord['documents']>): Block[] {
  return said.value.length === 0 ? [] : [{ type: 'list', items: pointItems(said) }];
}

function links({ links: all, language: lang }: ServiceRecord): Block[] {
  if (all.length === 0) return [];
  return [{ type: 'list', items: all.map(({ text, href }) => ({ text, href, lang })) }];
}

function section(heading: string, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks];
}
