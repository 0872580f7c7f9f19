/** What a fact sheet says of itself, in rows. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import { townOf } from '../../../../kernel/network/town-lines.ts';
import { formatDate, formatFigure } from '../../../../kernel/pages/format.ts';
import { keyPath, networkPath } from '../../../../kernel/pages/screen.ts';
import type { FactRow, Kernel } from '../../../../kernel/solution.ts';
import { thingPath } from '../../paths.ts';
import { solutionTitle } from '../../solution-title.ts';
import { type Say, sayIn } from '../../texts.ts';
import type { Sheet } from '../sheet.ts';
import { whereOf } from '../sheet-view.ts';
import { euros } from './sheet-lines.ts';

export function headRows(sheet: Sheet, language: Language, kernel: Kernel): FactRow[] {
  const say = sayIn(language);
  const { costBand, costOnce, costYearly, status, evidence, field, size, startsOn, endsOn } = sheet;
  const costs = [
    ...(costOnce === null ? [] : [say('sheet_cost_once', { sum: euros(costOnce, language) })]),
    ...(costYearly === null ? [] : [say('sheet_cost_yearly', { sum: euros(costYearly, language) })]),
  ].join(' · ');
  const date = (day: string) => formatDate(day, language);
  const town = sheet.ars === null ? null : townOf(sheet.ars, kernel.places);
  return [
    {
      label: say('sheet_where'),
      value: whereOf(sheet, language, kernel),
      ...(size !== 'unknown' && { note: say('sheet_size_stated', { size: say(`size_${size}`) }) }),
      ...(town !== null && { href: keyPath(town.ars, language) }),
    },
    ...(costBand === null
      ? []
      : [
          {
            ...{ label: say('sheet_cost'), value: say(`sheet_band_${costBand}`) },
            ...(costs !== '' && { note: costs }),
          },
        ]),
    {
      label: say('sheet_status'),
      value: say(`sheet_status_${status}`),
      ...(startsOn !== null && {
        note:
          endsOn === null
            ? say('sheet_since', { date: date(startsOn) })
            : say('sheet_from_to', { from: date(startsOn), to: date(endsOn) }),
      }),
    },
    {
      ...{ label: say('sheet_evidence'), value: say(`sheet_evidence_${evidence}_short`) },
      note: say(`sheet_evidence_${evidence}`),
    },
    { label: say('sheet_field'), value: say(`field_${field}`) },
    {
      label: say('sheet_verified'),
      value: sheet.verifiedOn === null ? say('sheet_verified_never') : date(sheet.verifiedOn),
    },
    ...originRows(sheet, say),
  ];
}

function originRows({ originCatalogue, originUrl, originLicence }: Sheet, say: Say): FactRow[] {
  if (originCatalogue === null) return [];
  return [
    {
      ...{ label: say('sheet_origin'), value: originCatalogue },
      note: say('sheet_origin_licence', { licence: originLicence ?? say('sheet_origin_licence_none') }),
      ...(originUrl !== null && { href: originUrl }),
    },
  ];
}

export function howRows(sheet: Sheet, language: Language, kernel: Kernel): FactRow[] {
  const say = sayIn(language);
  const { operating, fte, licence, repoUrl, standards, solution, project } = sheet;
  return [
    ...(operating === null
      ? []
      : [{ label: say('sheet_operating'), value: say(`sheet_operating_${operating}`) }]),
    ...(fte === null
      ? []
      : [{ label: say('sheet_fte'), value: say('sheet_fte_value', { fte: formatFigure(fte, language) }) }]),
    ...(licence === '' ? [] : [{ label: say('sheet_licence'), value: licence }]),
    ...(repoUrl === null
      ? []
      : [{ label: say('sheet_repo'), value: new URL(repoUrl).hostname, href: repoUrl }]),
    ...(standards.length === 0 ? [] : [{ label: say('sheet_standards'), value: standards.join(', ') }]),
    ...(solution === null
      ? []
      : [
          {
            ...{ label: say('sheet_solution'), value: solutionTitle(kernel, solution, language) },
            note: say('sheet_solution_note'),
          },
        ]),
    ...(project === null
      ? []
      : [
          {
            ...{ label: say('sheet_pilot'), value: say('sheet_pilot_read') },
            href: `${networkPath(language)}/${thingPath('pilots', project)}`,
          },
        ]),
  ];
}

export function contactRows({ contactRole, contactMail }: Sheet, say: Say): FactRow[] {
  return [
    { label: say('sheet_contact_role'), value: contactRole },
    { label: say('sheet_contact_mail'), value: contactMail, href: `mailto:${contactMail}` },
  ];
}
