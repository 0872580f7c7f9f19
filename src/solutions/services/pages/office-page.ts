/** One office: where it is, when it is open, how to reach it, which services it gives. */
import { LOCALE } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type {
  Block,
  FactRow,
  Kernel,
  PageContent,
  PlaceRequest,
  SourceInfo,
} from '../../../kernel/solution.ts';
import { richBlocks } from '../../../kernel/text/rich-blocks.ts';
import { type AtPlace, servicesAt } from '../at-place.ts';
import type { OfficeRecord } from '../feeds/records.ts';
import { officeJsonLd } from '../out/json-ld.ts';
import { servicesGivenAt } from '../store.ts';
import { sayIn } from '../texts.ts';
import { contactRows, writeAddress } from './office-text.ts';
import { writeLevels, writeOwner } from './unit-text.ts';

export async function officePage(
  { record, owner, info }: { record: OfficeRecord; owner: Place; info: SourceInfo },
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent> {
  const say = sayIn(language);
  const unit = writeOwner(owner, say);
  const notGiven = say('not_given', { unit });
  const [here, given] = await Promise.all([servicesAt(place, kernel), servicesGivenAt(record, kernel.db)]);
  const { officialName, organisation, unit: part, hours, accessibility, url } = record;
  const lang = record.language;
  const theirs = (key: Parameters<typeof say>[0], value: string | null): FactRow[] =>
    value === null ? [] : [{ label: say(key), value, lang }];
  return {
    title: record.name,
    lang,
    description: [writeAddress(record.address), say('office_description', { unit })]
      .filter((text) => text !== '')
      .join('. '),
    blocks: [
      {
        type: 'facts',
        rows: [
          ...theirs('row_official_name', officialName),
          ...theirs('row_organisation', organisation),
          ...theirs('row_unit', part),
          { label: say('row_owner'), value: unit, note: writeLevels(owner, say) },
          ...contactRows(record, notGiven, say),
          ...(url === null
            ? []
            : [{ label: say('row_official_page'), value: say('official_page'), href: url }]),
        ],
      },
      { type: 'heading', text: say('row_hours') },
      ...(hours.length > 0 ? richBlocks(hours, lang) : [text(notGiven)]),
      { type: 'heading', text: say('accessibility_heading') },
      ...(accessibility.length > 0 ? richBlocks(accessibility, lang) : [text(notGiven)]),
      { type: 'heading', text: say('given_heading') },
      ...servicesBlock(here, new Set(given), say('given_none', { unit }), LOCALE[language]),
      { type: 'list', items: [{ text: say('back'), page: 'dienste' }] },
      { type: 'source', source: info },
    ],
    jsonLd: officeJsonLd(record, owner),
  };
}

/** Only services that count at this place: the office may lie in another town than that whose it is. */
function servicesBlock(
  { imported }: AtPlace,
  given: ReadonlySet<string>,
  none: string,
  locale: string,
): Block[] {
  const items = imported
    .filter(({ service }) => given.has(service.id))
    .map(({ service, page }) => ({ text: service.name, lang: service.language, page }))
    .sort((a, b) => a.text.localeCompare(b.text, locale));
  return items.length === 0 ? [note(none)] : [{ type: 'list', items }];
}

function text(value: string): Block {
  return { type: 'text', text: value };
}

function note(value: string): Block {
  return { type: 'text', text: value, tone: 'note' };
}
