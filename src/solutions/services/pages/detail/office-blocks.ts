/** Where to go: one office with hours now, the way there and contact; several to choose from; or that nobody says. */
import type { Block, ListItem } from '../../../../kernel/solution.ts';
import { richBlocks } from '../../../../kernel/text/rich-blocks.ts';
import type { OfficeRow } from '../../store/rows.ts';
import { officeHours } from '../office-hours.ts';
import { contactBlocks, officeLink, writeAddress } from '../office-text.ts';
import { wayThere } from '../way-there.ts';
import { unknownInWords } from './responsible-blocks.ts';
import type { Drawing } from './words.ts';

export function officeBlocks(drawing: Drawing): Block[] {
  const { view, say } = drawing;
  if (view.responsibility.kind === 'absent') return [];
  const offices = officesOf(drawing);
  const [only] = offices;
  const hidden = notShown(drawing);
  if (only === undefined) return whereUnknown(drawing);
  if (offices.length === 1) return [heading(drawing), ...oneOffice(only, drawing), ...hidden];
  // Units that stand above as responsible are not told twice.
  if (view.offices.length === 0) return [];
  return [
    heading(drawing),
    { type: 'text', text: say('where_several', { count: offices.length }) },
    { type: 'list', items: offices.map((office) => officeItem(office, drawing)) },
    ...hidden,
  ];
}

/** How to get an appointment, as the text names it for its offices. */
export function appointmentBlocks(drawing: Drawing): Block[] {
  const { view, say } = drawing;
  const record = view.text?.record;
  if (record === undefined || view.responsibility.kind === 'absent') return [];
  const items = view.offices.flatMap(({ record: { key, name, address, language: lang } }): ListItem[] => {
    const href = record.offices.find((one) => one.key === key)?.appointmentUrl ?? null;
    if (href === null) return [];
    const where = writeAddress(address);
    return [
      {
        text: view.offices.length === 1 ? say('appointment_book') : say('appointment_at', { office: name }),
        href,
        ...(where !== '' && { note: where, noteLang: lang }),
      },
    ];
  });
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: say('row_appointment') },
        { type: 'list', items },
      ];
}

/** Why no office is told; where nobody names an authority either, that already stands where it is said who answers. */
function whereUnknown(drawing: Drawing): Block[] {
  const { view, say } = drawing;
  const { text, responsibility } = view;
  if (text === null || text.record.authorities.length === 0 || responsibility.kind !== 'unknown') return [];
  return [
    heading(drawing),
    { type: 'text', text: unknownInWords(responsibility.reason, view, { say, place: '' }), tone: 'note' },
  ];
}

/** Further offices that the text names, but only by number, or not for the public. */
function notShown({ view, say }: Drawing): Block[] {
  const { officesHidden, offices, text } = view;
  const unnamed = (text?.record.offices.length ?? 0) - offices.length - officesHidden;
  return [
    ...(officesHidden > 0 ? [say('where_hidden', { count: officesHidden })] : []),
    ...(unnamed > 0 ? [say('where_more', { count: unnamed })] : []),
  ].map((one) => ({ type: 'text', text: one, tone: 'note' }));
}

function heading({ say }: Drawing): Block {
  return { type: 'heading', text: say('office_heading') };
}

/** Offices that the text names; else units that are responsible, each once. */
function officesOf({ view }: Drawing): OfficeRow[] {
  if (view.offices.length > 0) return [...view.offices];
  const { responsibility } = view;
  if (responsibility.kind !== 'found' && responsibility.kind !== 'several') return [];
  const units = responsibility.roles[0].units.flatMap(({ office }) => (office === null ? [] : [office]));
  return [...new Map(units.map((office) => [office.id, office])).values()];
}

function oneOffice(office: OfficeRow, drawing: Drawing): Block[] {
  const { view, say, language, kernel } = drawing;
  const { record } = office;
  const given = view.text?.record.offices.find(({ key }) => key === record.key);
  const lang = view.text?.record.language ?? record.language;
  return [
    { type: 'list', items: [officeItem(office, drawing)] },
    ...officeHours(record, office.ars, { language, now: kernel.clock.now() }),
    ...wayThere(record, say),
    ...contactBlocks(record, say),
    ...(given?.appointmentUrl === null && given.hasAppointments !== null
      ? [
          {
            type: 'text' as const,
            text: say(given.hasAppointments ? 'appointment_without_link' : 'appointment_none'),
          },
        ]
      : []),
    ...richBlocks(given?.hint ?? [], lang),
  ];
}

function officeItem({ id, source, seenAt, record }: OfficeRow, { view, say, kernel }: Drawing): ListItem {
  const { key, name, officialName, address, language: lang } = record;
  const note = [officialName ?? '', writeAddress(address)].filter((part) => part !== '').join(', ');
  const hasAppointments = view.text?.record.offices.find((one) => one.key === key)?.hasAppointments === true;
  const isExample = kernel.sources.info(source, seenAt, kernel.clock.now())?.example === true;
  return {
    text: name,
    lang,
    ...officeLink({ id, url: record.contact.url }),
    ...(note !== '' && { note, noteLang: lang }),
    ...(hasAppointments && { mark: say('mark_appointment') }),
    ...(isExample && { example: true as const }),
  };
}
