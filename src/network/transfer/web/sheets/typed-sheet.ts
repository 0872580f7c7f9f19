/** A fact sheet as it is typed: strings alone, so that it can be kept on the device; and what is read out of them. */
import { asNumber } from '../../../../../web/ui/desk-parts.ts';
import type { Faults } from '../../../../../web/ui/faults.tsx';
import { fullLanguage, type Language } from '../../../../kernel/i18n/language.ts';
import { FIELDS } from '../../../../kernel/network/fields.ts';
import { SIZES } from '../../../../kernel/network/sizes.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import { webAddress } from '../../../../kernel/text/web-address.ts';
import { BANDS, EVIDENCES, OPERATINGS, STATUSES } from '../../sheets/sheet-model.ts';
import type { SheetForm, SheetView } from '../../sheets/sheets-api.ts';
import { readTypedKpis, type TypedKpi, writeTypedKpis } from './typed-kpis.ts';

export type TypedSheet = Record<(typeof NAMES)[number], string>;

const NAMES = [
  ...(['title', 'problem', 'field', 'lang', 'country', 'placeName', 'lawDiffers', 'size'] as const),
  ...(['status', 'startsOn', 'endsOn', 'costBand', 'costOnce', 'costYearly', 'operating', 'fte'] as const),
  ...(['licence', 'repoUrl', 'standards', 'solution', 'checks', 'prerequisites', 'kpis'] as const),
  ...(['failed', 'success', 'evidence', 'contactRole', 'contactMail', 'wish'] as const),
] as const;

export function nothingTyped(language: Language): TypedSheet {
  const typed = Object.fromEntries(NAMES.map((name) => [name, ''])) as TypedSheet; // each name has its ''
  return {
    ...typed,
    lang: fullLanguage(language),
    size: 'unknown',
    status: 'running',
    evidence: '1',
  };
}

export function typedOf({ content, evidence }: SheetView, language: Language): TypedSheet {
  const euros = (cents: number | null) => (cents === null ? '' : written(cents / 100, language));
  const needs = content.prerequisites;
  return {
    ...nothingTyped(language),
    ...{ title: content.title, problem: content.problem, field: content.field, lang: content.lang },
    ...{ country: content.country ?? '', placeName: content.placeName, lawDiffers: content.lawDiffers },
    ...{ size: content.size, status: content.status, startsOn: content.startsOn ?? '' },
    ...{ endsOn: content.endsOn ?? '', costBand: content.costBand ?? '', costOnce: euros(content.costOnce) },
    ...{ costYearly: euros(content.costYearly), operating: content.operating ?? '' },
    fte: content.fte === null ? '' : written(content.fte, language),
    ...{ licence: content.licence, repoUrl: content.repoUrl ?? '', standards: content.standards.join('\n') },
    solution: content.solution ?? '',
    checks: needs.flatMap(({ check }) => check ?? []).join('\n'),
    prerequisites: needs.flatMap(({ text, check }) => (check === null ? [text] : [])).join('\n'),
    kpis: writeTypedKpis(
      content.kpis.map((kpi) => ({
        ...{ title: kpi.title, unit: kpi.unit, source: kpi.source },
        before: kpi.before === null ? '' : written(kpi.before, language),
        after: kpi.after === null ? '' : written(kpi.after, language),
      })),
    ),
    ...{ failed: content.failed, success: content.success, evidence: String(evidence) },
    ...{ contactRole: content.contactRole, contactMail: content.contactMail },
  };
}

export interface ReadTyped {
  form: SheetForm | null;
  faults: Faults;
}

/** `checks`: what a program can look up, with its words. */
export function readTyped(
  typed: TypedSheet,
  { isAbroad, checks }: { isAbroad: boolean; checks: readonly { id: string; title: string }[] },
  { say, language }: Pick<Screen, 'say' | 'language'>,
): ReadTyped {
  const faults: Record<string, string> = {};
  const fault = (id: string, words: string) => {
    faults[`sheet-${id}`] = words;
  };
  const figure = (id: string, text: string): number | null => {
    if (text.trim() === '') return null;
    const value = asNumber(text, language);
    if (typeof value === 'number' && value >= 0) return value;
    fault(id, say('sheet_number_wrong'));
    return null;
  };
  const cents = (id: string, text: string) => {
    const euros = figure(id, text);
    return euros === null ? null : Math.round(euros * 100);
  };
  const title = typed.title.trim();
  if (title === '') fault('title', say('sheet_title_missing'));
  const field = FIELDS.find((one) => one === typed.field);
  if (field === undefined) fault('field', say('sheet_field_missing'));
  const country = typed.country.trim().toUpperCase();
  if (isAbroad && (!/^[A-Z]{2}$/.test(country) || country === 'DE'))
    fault('country', say('sheet_country_missing'));
  const [startsOn, endsOn] = [typed.startsOn || null, typed.endsOn || null];
  const costOnce = cents('costOnce', typed.costOnce);
  const costYearly = cents('costYearly', typed.costYearly);
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) fault('endsOn', say('sheet_order_wrong'));
  const fte = figure('fte', typed.fte);
  const repoUrl = typed.repoUrl.trim() === '' ? null : webAddress(typed.repoUrl);
  if (repoUrl === null && typed.repoUrl.trim() !== '') fault('repoUrl', say('sheet_url_wrong'));
  const kpis = readTypedKpis(typed.kpis).flatMap((kpi, index) => kpiOf(kpi, index, { language, say, fault }));
  const mail = typed.contactMail.trim();
  if (mail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail)) fault('contactMail', say('sheet_mail_wrong'));
  if (Object.keys(faults).length > 0 || field === undefined) return { form: null, faults };
  return {
    faults,
    form: {
      ...{ title, problem: typed.problem.trim(), field, lang: typed.lang, startsOn, endsOn },
      size: SIZES.find((one) => one === typed.size) ?? 'unknown',
      status: STATUSES.find((one) => one === typed.status) ?? 'running',
      ...{ costOnce, costYearly, costBand: BANDS.find((one) => one === typed.costBand) ?? null, fte },
      operating: OPERATINGS.find((one) => one === typed.operating) ?? null,
      ...{ licence: typed.licence.trim(), repoUrl, standards: linesOf(typed.standards), kpis },
      prerequisites: [
        ...linesOf(typed.checks).flatMap((id) => {
          const known = checks.find((one) => one.id === id);
          return known === undefined ? [] : [{ text: known.title, check: id }];
        }),
        ...linesOf(typed.prerequisites).map((text) => ({ text, check: null })),
      ],
      ...{
        failed: typed.failed.trim(),
        success: typed.success.trim(),
        contactRole: typed.contactRole.trim(),
      },
      ...{ contactMail: mail, solution: typed.solution === '' ? null : typed.solution },
      country: isAbroad ? country : null,
      placeName: isAbroad ? typed.placeName.trim() : '',
      lawDiffers: isAbroad ? typed.lawDiffers.trim() : '',
      evidence: EVIDENCES.find((one) => String(one) === typed.evidence) ?? 0,
    },
  };
}

function kpiOf(
  kpi: TypedKpi,
  index: number,
  of: Pick<Screen, 'say' | 'language'> & { fault: (id: string, words: string) => void },
): SheetForm['kpis'] {
  const title = kpi.title.trim();
  if (title === '') return [];
  const [before = null, after = null] = (['before', 'after'] as const).map((side) => {
    const text = kpi[side].trim();
    if (text === '') return null;
    const value = asNumber(text, of.language);
    if (typeof value === 'number') return value;
    of.fault(`kpi-${index}-${side}`, of.say('sheet_number_wrong'));
    return null;
  });
  return [{ title, unit: kpi.unit.trim(), before, after, source: kpi.source.trim() }];
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function written(value: number, language: Language): string {
  return new Intl.NumberFormat(fullLanguage(language), {
    ...{ useGrouping: false, maximumFractionDigits: 6 },
  }).format(value);
}
