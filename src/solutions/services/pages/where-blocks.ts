import type { Block } from '../../../kernel/solution.ts';
import { richBlocks } from '../../../kernel/text/rich-blocks.ts';
import type { ServiceRecord } from '../feeds/records.ts';
import { answerOf } from '../responsibility/answer.ts';
import type { OfficeRow } from '../store.ts';
import type { Say } from '../texts.ts';
import { asRow } from './as-row.ts';
import { appointmentRow, contactRows, writeAddress } from './office-text.ts';

const UNKNOWN = {
  'none-named': 'where_none_named',
  'not-in-source': 'where_not_in_source',
  'not-public': 'where_not_public',
} as const;

interface Words {
  say: Say;
  /** "Im Datensatz von München nicht angegeben." */
  notGiven: string;
  owner: string;
}

/** Where a service is given: one office with all about it, several to choose from, or that nobody says. */
export function whereBlocks(
  record: ServiceRecord,
  known: { offices: readonly OfficeRow[]; hidden: number },
  words: Words,
): Block[] {
  const { say, owner } = words;
  const answer = answerOf(record.offices.length, known);
  const heading: Block = { type: 'heading', text: say('where_heading') };
  if (answer.kind === 'unknown') {
    const text = say(UNKNOWN[answer.reason], { unit: owner });
    return [heading, { type: 'text', text, tone: 'note' }];
  }
  const unnamed = record.offices.length - known.offices.length - known.hidden;
  const more: Block[] = [
    ...(known.hidden > 0 ? [say('where_hidden', { count: known.hidden })] : []),
    ...(unnamed > 0 ? [say('where_more', { count: unnamed })] : []),
  ].map((text) => ({ type: 'text', text, tone: 'note' }));
  return answer.kind === 'found'
    ? [heading, ...oneOffice(answer.office, record, words), ...more]
    : [heading, ...severalOffices(answer.offices, record, words), ...more];
}

function oneOffice(office: OfficeRow, record: ServiceRecord, { say, notGiven }: Words): Block[] {
  const given = record.offices.find(({ key }) => key === office.record.key);
  const { hours } = office.record;
  const short = asRow(hours);
  const lang = office.record.language;
  return [
    { type: 'list', items: [officeItem(office)] },
    {
      type: 'facts',
      rows: [
        ...contactRows(office.record, notGiven, say),
        {
          label: say('row_hours'),
          ...(short !== null
            ? { value: short, lang }
            : { value: hours.length === 0 ? notGiven : say('see_below') }),
        },
        ...(given === undefined ? [] : [appointmentRow(given, notGiven, say)]),
      ],
    },
    ...(short === null ? richBlocks(hours, lang) : []),
    ...richBlocks(given?.hint ?? [], record.language),
  ];
}

function severalOffices(offices: readonly OfficeRow[], record: ServiceRecord, { say }: Words): Block[] {
  const given = new Map(record.offices.map((one) => [one.key, one]));
  const appointments = offices.flatMap(({ record: { key, name, officialName, address, language: lang } }) => {
    const href = given.get(key)?.appointmentUrl ?? null;
    if (href === null) return [];
    return [
      {
        text: say('appointment_at', { office: officialName ?? name }),
        note: writeAddress(address),
        noteLang: lang,
        href,
      },
    ];
  });
  return [
    { type: 'text', text: say('where_several', { count: offices.length }) },
    {
      type: 'list',
      items: offices.map((office) => ({
        ...officeItem(office),
        ...(given.get(office.record.key)?.hasAppointments && { mark: say('mark_appointment') }),
      })),
    },
    ...(appointments.length === 0
      ? []
      : [
          { type: 'heading' as const, text: say('row_appointment') },
          { type: 'list' as const, items: appointments },
        ]),
  ];
}

function officeItem({ id, record: { name, officialName, address, language: lang } }: OfficeRow) {
  const note = [officialName ?? '', writeAddress(address)].filter((part) => part !== '').join(', ');
  return { text: name, lang, page: `dienste/stelle/${id}`, ...(note !== '' && { note, noteLang: lang }) };
}
