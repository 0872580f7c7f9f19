/** What to bring, as a list that can be ticked off in the browser; complete without it. */
import type { Block, ListItem } from '../../../../kernel/solution.ts';
import { documentsOf } from '../../catalogue/catalogue.ts';
import { pointItems } from './point-items.ts';
import { readerOf } from './said.ts';
import type { Drawing } from './words.ts';

export function documentBlocks(drawing: Drawing): Block[] {
  const { view, say, language } = drawing;
  if (view.responsibility.kind === 'absent') return [];
  const { text, general } = view;
  const given = text === null ? [] : itemsOf(drawing);
  const usual =
    given.length > 0 || general === null ? [] : documentsOf(general, language).map((one) => ({ text: one }));
  const items = given.length > 0 ? given : usual;
  const heading: Block = {
    type: 'heading',
    text: say(given.length > 0 || usual.length === 0 ? 'needed_heading' : 'documents_heading'),
  };
  if (items.length === 0) {
    if (text !== null && general === null) return [];
    return [heading, { type: 'text', text: say(text === null ? 'documents_none' : 'documents_not_said') }];
  }
  return [
    heading,
    {
      type: 'part',
      solution: 'services',
      name: 'checklist',
      texts: checklistTexts(drawing),
      blocks: [{ type: 'list', items: items.map((item) => ({ ...item, data: { check: { ...item } } })) }],
    },
    ...(given.length > 0
      ? []
      : [{ type: 'text' as const, text: say('documents_note'), tone: 'note' as const }]),
  ];
}

function checklistTexts({ view, request, say }: Drawing): Record<string, string> {
  return {
    // Under this name the ticks lie on the device: the place and the page, in every language the same.
    store: `${request.place.ars}/${view.page}`,
    ready_one: say('check_ready_one'),
    ready_other: say('check_ready'),
    clear: say('check_clear'),
    kept: say('check_kept'),
    legend: say('check_legend'),
    more: say('check_more'),
  };
}

function itemsOf({ view, language }: Drawing): ListItem[] {
  const record = view.text?.record;
  if (record === undefined) return [];
  return pointItems(readerOf(record, language)(record.documents, (other) => other.documents));
}
