/** One service as a feed tells it: what it is, who answers for it on which level, where it is given, what it costs. */
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
import type { Service } from '../catalogue/model.ts';
import type { ServiceRecord } from '../feeds/records.ts';
import { serviceJsonLd } from '../out/json-ld.ts';
import { officesOf } from '../store.ts';
import { type Say, sayIn } from '../texts.ts';
import { asRow } from './as-row.ts';
import { generalBlocks } from './general-blocks.ts';
import { writeLevels, writeOwner } from './unit-text.ts';
import { whereBlocks } from './where-blocks.ts';

export interface ImportedView {
  record: ServiceRecord;
  /** Whose it is. */
  unit: Place;
  info: SourceInfo;
  /** The same in the base catalogue; undefined: not in it. */
  general: Service | undefined;
}

export async function importedPage(
  { record, unit, info, general }: ImportedView,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent> {
  const { language } = request;
  const say = sayIn(language);
  const owner = writeOwner(unit, say);
  const notGiven = say('not_given', { unit: owner });
  const { offices, hidden } = await officesOf(record, kernel.db);
  const first = record.about.find(({ type }) => type === 'paragraph');
  const about = first?.type === 'paragraph' ? first.text : '';
  return {
    title: record.name,
    lang: record.language,
    description: about === '' ? say('imported_description', { unit: owner }) : about.slice(0, 300),
    blocks: [
      ...(record.about.length > 0
        ? richBlocks(record.about, record.language)
        : [note(say('about_not_given', { unit: owner }))]),
      { type: 'facts', rows: rowsOf({ record, unit, general }, { say, notGiven }) },
      ...section(
        say('fees_heading'),
        asRow(record.fees) === null ? richBlocks(record.fees, record.language) : [],
      ),
      ...whereBlocks(record, { offices, hidden }, { say, notGiven, owner }),
      ...documentsOf(record, { say, notGiven, hasGeneral: (general?.documents.length ?? 0) > 0 }),
      ...section(say('conditions_heading'), points(record.conditions, record.language)),
      ...section(say('links_heading'), links(record)),
      ...section(say('legal_heading'), points(record.legal, record.language)),
      ...missingNote(record, owner, say, LOCALE[language]),
      { type: 'source', source: info },
      ...(general === undefined ? [] : generalBlocks(general, request, kernel)),
      { type: 'list', items: [{ text: say('back'), page: 'dienste' }] },
    ],
    ...serviceJsonLd(
      {
        page: '',
        general: general ?? null,
        text: { id: null, record, unit, info },
        responsibility: { kind: 'unknown', reason: 'not-in-source' },
        ...{ offices, officesHidden: hidden, online: [], notes: [] },
      },
      request,
    ),
  };
}

function rowsOf(
  { record, unit, general }: Omit<ImportedView, 'info'>,
  { say, notGiven }: { say: Say; notGiven: string },
): FactRow[] {
  const { authorities, fees, durationMinutes, processingTime, online, leika, url, language: lang } = record;
  const [processing, costs] = [asRow(processingTime), asRow(fees)];
  return [
    ...(authorities.length === 0
      ? [{ label: say('row_authority'), value: notGiven }]
      : authorities.map((authority) => ({
          label: say('row_authority'),
          value: authority.name,
          lang,
          ...(authority.url !== null && { href: authority.url }),
        }))),
    { label: say('row_owner'), value: writeOwner(unit, say), note: writeLevels(unit, say) },
    {
      label: say('row_fees'),
      ...(costs !== null
        ? { value: costs, lang }
        : { value: fees.length === 0 ? notGiven : say('see_below') }),
    },
    {
      label: say('row_duration'),
      value: durationMinutes === null ? notGiven : say('minutes', { minutes: durationMinutes }),
    },
    ...(processing === null ? [] : [{ label: say('row_processing'), value: processing, lang }]),
    online === null
      ? { label: say('row_online'), value: notGiven }
      : { label: say('row_online'), value: online.text, href: online.href, lang },
    ...(general === undefined
      ? []
      : [{ label: say('row_situation'), value: say(`situation_${general.situation}`) }]),
    ...(leika.length === 0 ? [] : [{ label: say('row_leika'), value: leika.join(', ') }]),
    ...(url === null ? [] : [{ label: say('row_official_page'), value: say('official_page'), href: url }]),
  ];
}

function documentsOf(
  { documents, language }: ServiceRecord,
  { say, notGiven, hasGeneral }: { say: Say; notGiven: string; hasGeneral: boolean },
): Block[] {
  const given = points(documents, language);
  if (given.length > 0) return section(say('needed_heading'), given);
  const text = hasGeneral ? `${notGiven} ${say('general_below')}` : notGiven;
  return section(say('needed_heading'), [{ type: 'text', text }]);
}

function points(all: ServiceRecord['documents'], lang: string): Block[] {
  if (all.length === 0) return [];
  return [
    {
      type: 'list',
      items: all.map(({ text, about, url }) => ({
        text,
        lang,
        ...(url !== null && { href: url }),
        ...(about.length > 0 && {
          note: about
            .map((part) => (part.type === 'list' ? part.items.join('; ') : part.text))
            .join(' ')
            .slice(0, 400),
          noteLang: lang,
        }),
      })),
    },
  ];
}

function links({ links: all, language: lang }: ServiceRecord): Block[] {
  if (all.length === 0) return [];
  return [{ type: 'list', items: all.map(({ text, href }) => ({ text, href, lang })) }];
}

function section(heading: string, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks];
}

/** What else such a page would have and this feed does not say. */
function missingNote(record: ServiceRecord, owner: string, say: Say, locale: string): Block[] {
  const missing = [
    ...(record.processingTime.length === 0 ? [say('row_processing')] : []),
    ...(record.conditions.length === 0 ? [say('conditions_heading')] : []),
    ...(record.links.length === 0 ? [say('links_heading')] : []),
    ...(record.legal.length === 0 ? [say('legal_heading')] : []),
  ];
  if (missing.length === 0) return [];
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).format(missing);
  return [note(say('also_not_given', { unit: owner, parts }))];
}

function note(text: string): Block {
  return { type: 'text', text, tone: 'note' };
}
