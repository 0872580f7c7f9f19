/** One service at one place, in the order in which people need it. */
import type { Hours } from '../../../../kernel/calendar/hours/model.ts';
import { fullLanguage, LOCALE } from '../../../../kernel/i18n/language.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Block, FactRow, Kernel, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { finderBlocks } from '../../finder/finder-blocks.ts';
import { serviceJsonLd } from '../../out/json-ld.ts';
import type { OfficeRow } from '../../store/rows.ts';
import { catalogueSource, sayIn } from '../../texts.ts';
import type { ServiceView } from '../../view/service-view.ts';
import { computedHours } from '../office-hours.ts';
import { writeLevels, writeOwner } from '../unit-text.ts';
import { documentBlocks } from './document-blocks.ts';
import { factBlocks } from './fact-blocks.ts';
import { beginningOf } from './first-sentence.ts';
import { noteBlocks } from './note-blocks.ts';
import { appointmentBlocks, officeBlocks } from './office-blocks.ts';
import { formBlocks, onlineBlocks } from './online-blocks.ts';
import { responsibleBlocks } from './responsible-blocks.ts';
import { readerOf } from './said.ts';
import { endBlocks, wayBlocks } from './text-blocks.ts';
import type { Drawing } from './words.ts';

export function detailPage(view: ServiceView, request: PlaceRequest, kernel: Kernel): PageContent {
  const { language, place } = request;
  const say = sayIn(language);
  const drawing: Drawing = { view, request, kernel, say, language, verify: say('to_verify') };
  const { title, lang, lead, leadLang } = headOf(drawing);
  const { text } = view;
  return {
    title,
    ...(lang !== undefined && { lang }),
    description: lead !== '' ? lead.slice(0, 300) : say('service_description', { place: place.name }),
    blocks: [
      ...(lead === ''
        ? []
        : [
            {
              type: 'text' as const,
              text: lead,
              tone: 'lead' as const,
              ...(leadLang !== undefined && { lang: leadLang }),
            },
          ]),
      ...onlineBlocks(drawing),
      ...appointmentBlocks(drawing),
      ...responsibleBlocks(drawing),
      ...finderBlocks(view, request),
      ...noteBlocks(drawing),
      ...documentBlocks(drawing),
      ...factBlocks(drawing),
      ...wayBlocks(drawing),
      ...officeBlocks(drawing),
      ...formBlocks(drawing),
      ...endBlocks(drawing),
      ...missingBlocks(drawing),
      ...aboutText(drawing),
      ...(text === null ? [note(say('general'))] : []),
      { type: 'list', items: [{ text: say('back'), page: 'dienste' }] },
      { type: 'source', source: text?.info ?? catalogueSource(language) },
    ],
    ...serviceJsonLd(view, { ...request, hoursOf: (office) => stretchesOf(office, kernel) }),
    correctable: {
      ars: text?.unit.ars ?? place.ars,
      record: text?.id ?? null,
      about: title,
      lang: lang ?? fullLanguage(language),
      ...maintainedAt(text),
    },
  };
}

/** Open stretches of an office, for programs; none where its hours cannot be reckoned. */
function stretchesOf({ record, ars }: OfficeRow, { clock }: Pick<Kernel, 'clock'>): Hours['intervals'] {
  return computedHours(record, ars, clock.now())?.intervals ?? [];
}

/** Where the text is maintained: its own page, else that of its source. */
function maintainedAt(text: ServiceView['text']): { href?: string } {
  const href = text?.record.url ?? text?.info.url ?? null;
  return href === null ? {} : { href };
}

/** Title and first sentence, each in the wanted language where somebody wrote it. */
export function headOf({ view, language }: Pick<Drawing, 'view' | 'language'>): {
  title: string;
  lang?: string;
  lead: string;
  leadLang?: string;
} {
  const written = fullLanguage(language);
  const { text, general } = view;
  if (text === null) return { title: general?.name[written] ?? '', lead: general?.about[written] ?? '' };
  const said = readerOf(text.record, language);
  const name = said(text.record.name, (other) => other.name);
  const about = said(text.record.about, (other) => other.about);
  return { title: name.value, lang: name.lang, lead: beginningOf(about.value).lead, leadLang: about.lang };
}

/** What such a page has elsewhere and nobody says here: one sentence. */
function missingBlocks({ view, say, language }: Drawing): Block[] {
  const { text, responsibility } = view;
  if (responsibility.kind === 'absent') return [];
  if (text === null) return [note(say('missing_all'))];
  const { record, unit } = text;
  const hasOnline = view.online.length > 0 || record.online !== null;
  const missing = [
    ...(record.about.length === 0 ? [say('full_text_heading')] : []),
    ...(hasOnline ? [] : [say('missing_online')]),
    ...(record.documents.length === 0 ? [say('needed_heading')] : []),
    ...(record.fees.length === 0 ? [say('row_fees')] : []),
    ...(record.processingTime.length === 0 ? [say('row_processing')] : []),
    ...(record.deadlines.length === 0 ? [say('deadlines_heading')] : []),
    ...(record.legal.length === 0 ? [say('legal_heading')] : []),
  ];
  if (missing.length === 0) return [];
  const parts = new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(missing);
  return [note(say('also_not_given', { unit: writeOwner(unit, say), parts }))];
}

/** Whose text it is, on which level, how old, and where it stands itself. */
function aboutText({ view, say, language }: Drawing): Block[] {
  const { text, general } = view;
  const leika = text?.record.leika ?? [];
  const situation: FactRow[] =
    general === null ? [] : [{ label: say('row_situation'), value: say(`situation_${general.situation}`) }];
  if (text === null) return situation.length === 0 ? [] : [{ type: 'facts', rows: situation }];
  const { record, unit } = text;
  const { release, changedAt, url } = record;
  return [
    { type: 'heading', text: say('about_text_heading') },
    {
      type: 'facts',
      rows: [
        { label: say('row_owner'), value: writeOwner(unit, say), note: writeLevels(unit, say) },
        ...(changedAt === null
          ? []
          : [{ label: say('row_changed'), value: formatDate(changedAt, language) }]),
        ...(release === null || (release.by === null && release.on === null)
          ? []
          : [
              {
                label: say('row_release'),
                value: [release.by ?? '', release.on === null ? '' : formatDate(release.on, language)]
                  .filter((one) => one !== '')
                  .join(', '),
              },
            ]),
        ...situation,
        ...(leika.length === 0 ? [] : [{ label: say('row_leika'), value: leika.join(', ') }]),
        ...(url === null
          ? []
          : [{ label: say('row_official_page'), value: say('official_page'), href: url }]),
      ],
    },
  ];
}

function note(text: string): Block {
  return { type: 'text', text, tone: 'note' };
}
