/** Who is responsible: the four answers in plain words, kept apart; nobody is ever picked for anybody. */

import { formatDate } from '../../../../kernel/pages/format.ts';
import { fullNameOf } from '../../../../kernel/places/full-name.ts';
import type { Block, ListItem } from '../../../../kernel/solution.ts';
import { OWN_CATALOGUE } from '../../responsibility/absent-at.ts';
import type { Responsibility, ResponsibleUnit, RoleAnswer } from '../../responsibility/responsibility.ts';
import { responsibleFor } from '../../responsibility/responsible.ts';
import { officeLink, writeAddress } from '../office-text.ts';
import { writeResponsible } from '../responsible-text.ts';
import { writeOwner } from '../unit-text.ts';
import type { Drawing } from './words.ts';

type UnknownReason = Extract<Responsibility, { kind: 'unknown' }>['reason'];

export function responsibleBlocks(drawing: Drawing): Block[] {
  const { view, request, say, language } = drawing;
  const { responsibility } = view;
  const heading: Block = { type: 'heading', text: say('resp_heading') };
  switch (responsibility.kind) {
    case 'found':
      return [heading, ...roleBlocks(responsibility.roles, drawing)];
    case 'several':
      return [
        heading,
        { type: 'text', text: say('resp_several', { count: responsibility.roles[0].units.length }) },
        ...roleBlocks(responsibility.roles, drawing),
      ];
    case 'absent': {
      const { land, said } = responsibility;
      const until =
        said.until === null ? '' : ` ${say('resp_absent_until', { date: formatDate(said.until, language) })}`;
      return [
        heading,
        { type: 'text', text: say('resp_absent', { land: fullNameOf(land) }), tone: 'lead' },
        {
          type: 'text',
          text:
            said.by === OWN_CATALOGUE
              ? say('resp_absent_catalogue')
              : `${say('resp_absent_by', { by: said.by })}${until}`,
          tone: 'note',
        },
      ];
    }
    case 'unknown':
      return [
        heading,
        ...namedAuthorities(drawing),
        ...unknownBlocks(responsibility.reason, drawing, request.place.name),
      ];
  }
}

function roleBlocks(roles: readonly RoleAnswer[], drawing: Drawing): Block[] {
  const isOneNamed = roles.length === 1 && roles[0]?.role.name === null;
  return roles.flatMap(({ role, units }): Block[] => [
    ...(isOneNamed
      ? []
      : [
          {
            type: 'text' as const,
            text: role.name ?? roleOf(role.code, drawing),
            ...feedLanguage(role.name, drawing),
          },
        ]),
    { type: 'list', items: units.map((unit) => unitItem(unit, drawing)) },
  ]);
}

function roleOf(code: string | null, { say }: Drawing): string {
  return code === null ? say('resp_role_none') : say('resp_role_code', { code });
}

function feedLanguage(words: string | null, { view }: Drawing): { lang?: string } {
  const lang = view.text?.record.language;
  return words === null || lang === undefined ? {} : { lang };
}

function unitItem({ key, office, area, subArea }: ResponsibleUnit, drawing: Drawing): ListItem {
  const { say, request, kernel } = drawing;
  const part = subArea === null ? null : (subArea.name ?? subArea.key);
  const notes = [
    ...(part === null ? [] : [say('resp_for_part', { part })]),
    ...(area.ars === request.place.ars ? [] : [say('resp_from', { area: writeOwner(area, say) })]),
  ];
  if (office === null)
    return { text: say('resp_unnamed', { key }), ...(notes.length > 0 && { note: notes.join(' · ') }) };
  const { record, id, source, seenAt } = office;
  const address = writeAddress(record.address);
  const note = [...notes, address].filter((one) => one !== '').join(' · ');
  const isExample = kernel.sources.info(source, seenAt, kernel.clock.now())?.example === true;
  return {
    text: record.name,
    lang: record.language,
    ...officeLink({ id, url: record.contact.url }),
    ...(note !== '' && { note }),
    ...(isExample && { example: true as const }),
  };
}

/** Names of authorities that the text itself has, where no competence says more. */
function namedAuthorities({ view, say }: Drawing): Block[] {
  const record = view.text?.record;
  if (record === undefined || record.authorities.length === 0) return [];
  return [
    {
      type: 'facts',
      rows: record.authorities.map(({ name, url }) => ({
        label: say('row_authority'),
        value: name,
        lang: record.language,
        ...(url !== null && { href: url }),
      })),
    },
  ];
}

function unknownBlocks(
  reason: UnknownReason,
  { view, request, kernel, say, verify }: Drawing,
  place: string,
): Block[] {
  const { general, text } = view;
  const isNamed = (text?.record.authorities.length ?? 0) > 0 || view.offices.length > 0;
  const usual =
    general === null
      ? null
      : responsibleFor(general.level, request.place, kernel.places.ancestors(request.place.ars));
  return [
    ...(isNamed ? [] : [{ type: 'text' as const, text: unknownInWords(reason, view, { say, place }) }]),
    ...(usual === null || general === null || isNamed
      ? []
      : [
          {
            type: 'facts' as const,
            rows: [
              {
                label: say('row_responsible'),
                value: writeResponsible(general.level, usual, say),
                note: verify,
              },
            ],
          },
          ...(usual.districts
            ? [
                {
                  type: 'text' as const,
                  text: `${say('districts', { name: place })} (${verify})`,
                  tone: 'note' as const,
                },
              ]
            : []),
        ]),
  ];
}

/** Where a text names offices, or none, it is said whose text that is. */
export function unknownInWords(
  reason: UnknownReason,
  { text, offices, officesHidden }: Drawing['view'],
  { say, place }: { say: Drawing['say']; place: string },
): string {
  if (text === null || reason === 'source-down' || reason === 'badly-covered')
    return say(`resp_unknown_${reason}`, { place });
  const values = { unit: writeOwner(text.unit, say) };
  if (officesHidden > 0 || reason === 'not-public') return say('where_not_public', values);
  const isNamed = text.record.offices.length > 0 && offices.length === 0;
  return say(isNamed ? 'where_not_in_source' : 'where_none_named', values);
}
