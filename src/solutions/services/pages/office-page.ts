/** One office: where it is, when it is open, how to reach it, which services it gives. */
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type {
  Block,
  FactRow,
  Kernel,
  PageContent,
  PlaceRequest,
  SourceInfo,
} from '../../../kernel/solution.ts';
import { richBlocks } from '../../../kernel/text/rich-blocks.ts';
import { type ServiceHere, servicesOfOffice } from '../at-place.ts';
import type { OfficeRecord } from '../feeds/records.ts';
import { officeJsonLd } from '../out/json-ld.ts';
import { sayIn } from '../texts.ts';
import { readerOf } from './detail/said.ts';
import { officeHours } from './office-hours.ts';
import { contactBlocks, writeAddress } from './office-text.ts';
import { writeLevels, writeOwner } from './unit-text.ts';
import { wayThere } from './way-there.ts';

export async function officePage(
  {
    id,
    record,
    ars,
    owner,
    info,
  }: { id: string; record: OfficeRecord; ars: Ars; owner: Place; info: SourceInfo },
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent> {
  const say = sayIn(language);
  const unit = writeOwner(owner, say);
  const given = await servicesOfOffice(record, place, kernel);
  const { officialName, organisation, unit: part, url } = record;
  const said = readerOf(record, language);
  const name = said(record.name, (other) => other.name);
  const about = said(record.about, (other) => other.about);
  const barriers = said(record.accessibility, (other) => other.accessibility);
  const lang = record.language;
  const theirs = (key: Parameters<typeof say>[0], value: string | null): FactRow[] =>
    value === null ? [] : [{ label: say(key), value, lang }];
  return {
    title: name.value,
    lang: name.lang,
    description: [writeAddress(record.address), say('office_description', { unit })]
      .filter((text) => text !== '')
      .join('. '),
    blocks: [
      ...officeHours(record, ars, { language, now: kernel.clock.now() }),
      ...wayThere(record, say),
      { type: 'heading', text: say('contact_heading') },
      ...contactBlocks(record, say),
      {
        type: 'facts',
        rows: [
          ...theirs('row_official_name', officialName),
          ...theirs('row_organisation', organisation),
          ...theirs('row_unit', part),
          { label: say('row_owner'), value: unit, note: writeLevels(owner, say) },
          ...(url === null
            ? []
            : [{ label: say('row_official_page'), value: say('official_page'), href: url }]),
        ],
      },
      ...section(say('accessibility_heading'), richBlocks(barriers.value, barriers.lang)),
      ...section(say('full_text_heading'), richBlocks(about.value, about.lang)),
      { type: 'heading', text: say('given_heading') },
      ...servicesBlock(given, say('given_none', { unit })),
      { type: 'list', items: [{ text: say('back'), page: 'dienste' }] },
      { type: 'source', source: info },
    ],
    correctable: {
      ...{ ars: owner.ars, record: id, about: record.name, lang },
      ...(record.url !== null && { href: record.url }),
    },
    jsonLd: officeJsonLd(record, owner),
  };
}

/** Only services that count at this place: the office may lie in another town than that whose it is. */
function servicesBlock(given: readonly ServiceHere[], none: string): Block[] {
  const items = given.map(({ service, page }) => ({ text: service.name, lang: service.language, page }));
  return items.length === 0 ? [note(none)] : [{ type: 'list', items }];
}

function section(heading: string, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks];
}

function note(value: string): Block {
  return { type: 'text', text: value, tone: 'note' };
}
