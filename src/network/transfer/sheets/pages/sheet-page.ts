import type { Language } from '../../../../kernel/i18n/language.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { townOf } from '../../../../kernel/network/town-lines.ts';
import { formatDate, formatFigure } from '../../../../kernel/pages/format.ts';
import { keyPath, networkPath } from '../../../../kernel/pages/screen.ts';
import type { Block, FactRow, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { thingPath } from '../../paths.ts';
import { solutionTitle } from '../../solution-title.ts';
import { takeoverAction } from '../../takeovers/pages/log-page.ts';
import { type Say, sayIn } from '../../texts.ts';
import { knownChecks } from '../known-references.ts';
import { dayOf, isStale, type Sheet, wordsOf } from '../sheet.ts';
import { publishedSheet } from '../sheet-store.ts';
import { historyOf, whereOf } from '../sheet-view.ts';
import { euros } from './sheet-lines.ts';
import { transferBlocks } from './transfer-blocks.ts';

/** One fact sheet as everybody may read it: what it cost and what failed stand high. null: there is none. */
export async function sheetPage(
  id: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const sheet = await publishedSheet(kernel.db, id);
  if (sheet === null) return null;
  const say = sayIn(language);
  const words = wordsOf(sheet, language);
  const { title, lang } = words;
  const [history, transfers] = await Promise.all([
    historyOf(id, kernel),
    transferBlocks(sheet, language, kernel),
  ]);
  return {
    ...{
      title,
      lang,
      description: say('sheet_page_description', { place: whereOf(sheet, language, kernel) }),
    },
    ...(sheet.source !== null && { example: true as const }),
    blocks: [
      ...staleBlocks(sheet, language, kernel),
      { type: 'facts', rows: headRows(sheet, language, kernel) },
      { type: 'heading', text: say('sheet_problem') },
      { type: 'text', text: words.problem, lang },
      { type: 'heading', text: say('sheet_failed') },
      { type: 'text', text: words.failed, lang },
      ...(words.success === ''
        ? []
        : [
            { type: 'heading' as const, text: say('sheet_success') },
            { type: 'text' as const, text: words.success, lang },
          ]),
      ...(words.lawDiffers === ''
        ? []
        : [
            { type: 'heading' as const, text: say('sheet_law') },
            { type: 'text' as const, text: words.lawDiffers, lang },
          ]),
      ...kpiBlocks(sheet, language, say),
      { type: 'heading', text: say('sheet_how') },
      { type: 'facts', rows: howRows(sheet, language, kernel) },
      ...needBlocks(sheet, language, kernel),
      ...transfers,
      ...takeoverAction(sheet, { language }, kernel),
      { type: 'heading', text: say('sheet_contact') },
      { type: 'facts', rows: contactRows(sheet, say) },
      { type: 'heading', text: say('sheet_paper') },
      {
        type: 'list',
        items: (['pdf', 'docx'] as const).map((format) => ({
          text: say(`sheet_paper_${format}`),
          href: `/api/transfer/sheets/${id}/paper?${new URLSearchParams({ format, lang: language })}`,
        })),
      },
      { type: 'heading', text: say('sheet_history') },
      {
        ...{ type: 'list', look: 'ordered' },
        items: history
          .filter(({ to }) => to !== 'draft')
          .map(({ at, by, to, reason }) => ({
            text: say(`sheet_step_${to}`),
            note: [
              formatDate(at, language),
              by ?? say('sheet_office'),
              ...(reason === '' ? [] : [reason]),
            ].join(' · '),
          })),
      },
    ],
  };
}

function staleBlocks(sheet: Sheet, language: Language, { clock }: Kernel): Block[] {
  if (!isStale(sheet, dayOf(clock.now()))) return [];
  const say = sayIn(language);
  const text =
    sheet.verifiedOn === null
      ? say('sheet_stale_never')
      : say('sheet_stale_since', { date: formatDate(sheet.verifiedOn, language) });
  return [{ type: 'text', tone: 'note', text }];
}

function headRows(sheet: Sheet, language: Language, kernel: Kernel): FactRow[] {
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

function kpiBlocks({ kpis }: Sheet, language: Language, say: Say): Block[] {
  if (kpis.length === 0)
    return [
      { type: 'heading', text: say('sheet_kpis') },
      { type: 'text', text: say('sheet_kpis_none') },
    ];
  const figure = (value: number | null, unit: string) =>
    value === null ? say('sheet_kpi_unknown') : [formatFigure(value, language), unit].join(' ').trim();
  return [
    { type: 'heading', text: say('sheet_kpis') },
    {
      type: 'facts',
      rows: kpis.map(({ title, unit, before, after, source }) => ({
        label: title,
        value: say('sheet_kpi_values', { before: figure(before, unit), after: figure(after, unit) }),
        ...(source !== '' && { note: say('sheet_kpi_source', { source }) }),
      })),
    },
  ];
}

function howRows(sheet: Sheet, language: Language, kernel: Kernel): FactRow[] {
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

function needBlocks({ prerequisites, lang }: Sheet, language: Language, kernel: Kernel): Block[] {
  if (prerequisites.length === 0) return [];
  const say = sayIn(language);
  const checks = new Map(knownChecks(kernel, language).map(({ id, title }) => [id, title]));
  return [
    { type: 'heading', text: say('sheet_prerequisites') },
    {
      type: 'list',
      items: prerequisites.map(({ text, check }) => {
        const checked = check === null ? undefined : checks.get(check);
        return {
          text,
          lang,
          ...(checked !== undefined && { note: say('sheet_checked', { what: checked }) }),
        };
      }),
    },
  ];
}

function contactRows({ contactRole, contactMail }: Sheet, say: Say): FactRow[] {
  return [
    { label: say('sheet_contact_role'), value: contactRole },
    { label: say('sheet_contact_mail'), value: contactMail, href: `mailto:${contactMail}` },
  ];
}
