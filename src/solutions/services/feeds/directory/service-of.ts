/** A service of a message, or a local variant of one, as a record of ours. */
import type { XzufiService } from '../../../../connectors/xzufi/model.ts';
import { quoted } from '../../../../kernel/sources/clean-text.ts';
import type { MapContext, MapResult } from '../../../../kernel/sources/intake.ts';
import { type DirectoryRecord, NOTHING_MORE, type ServiceRecord } from '../records.ts';
import { areasOf } from './areas-of.ts';
import { inOthers, languageOf } from './by-language.ts';
import { commonOf } from './common-of.ts';
import { copy, linksIn, textsIn, unknownModules } from './text-modules.ts';

export function serviceOf(
  value: XzufiService,
  context: Pick<MapContext, 'source' | 'places'>,
): MapResult<DirectoryRecord> {
  const { ownerArs } = context.source;
  const names = { ...value.titles, ...value.names };
  const isUnnamed = languageOf(names) === null;
  const language =
    languageOf(names) ??
    languageOf(Object.fromEntries(languagesOf(value, names).map((one) => [one, one]))) ??
    'de';
  if (isUnnamed && value.specialises === null)
    return { fault: { code: 'no-name', reason: 'The service has no name for the public: give it one.' } };
  const { areas, notes } = whereItCounts(value.areas, context);
  const left = unknownModules(value.modules);
  const record: ServiceRecord = {
    ...NOTHING_MORE.service,
    ...commonOf(value, { language, name: names[language] ?? value.key, ownerArs }),
    // Shown as soon as what it is a variant of has given it a name.
    ...(isUnnamed && { isPublic: false, nameOfBase: true }),
    ...textsIn(language, value.modules),
    translations: inOthers(language, languagesOf(value, names), (other) => ({
      name: names[other],
      ...textsIn(other, value.modules),
      ...moneyAndTime(other, value),
    })),
    ...moneyAndTime(language, value),
    areas,
    nowhere: value.areas.length > 0 && areas.length === 0,
    specialises: value.specialises,
    typing: [...value.typing],
    release: value.release === null ? null : { by: filled(value.release.by), on: value.release.on },
    keywords: [...new Set([...Object.values(value.keywords).flat(), ...Object.values(value.titles)])].filter(
      (word) => word !== '' && word !== names[language],
    ),
    leika: [...value.leika],
    links: linksIn(language, value.modules),
    authorities: [],
    offices: [],
    durationMinutes: null,
    online: null,
  };
  return {
    ars: ownerArs,
    record: { type: 'service', service: record },
    notes: [
      ...notes,
      ...(left.length === 0
        ? []
        : [
            {
              code: 'module-left-out',
              reason: `Text modules of unknown meaning are not shown: ${left.join(', ')}.`.slice(0, 300),
            },
          ]),
    ],
  };
}

/** A part of a place is one of the owner's only where the owner is a municipality. */
function whereItCounts(
  areas: XzufiService['areas'],
  { source: { ownerArs }, places }: Pick<MapContext, 'source' | 'places'>,
) {
  const { found, notes } = areasOf(areas, ownerArs, places);
  const isTown = places.get(ownerArs)?.levels.includes('municipality') ?? false;
  const lost = found.filter(({ subArea }) => subArea !== null && !isTown);
  return {
    areas: [...new Set(found.filter((one) => !lost.includes(one)).map(({ ars }) => ars))],
    notes: [
      ...notes,
      ...lost.map(({ subArea }) => ({
        code: 'unknown-area',
        reason: `The area ${quoted(subArea?.key ?? '')} is in a scheme that is not known here: name twelve digits.`,
      })),
    ],
  };
}

function moneyAndTime(language: string, { fees, deadlines, processingTime }: XzufiService) {
  return {
    fees: copy(fees[language] ?? []),
    deadlines: copy(deadlines[language] ?? []),
    processingTime: copy(processingTime[language] ?? []),
  };
}

function languagesOf(value: XzufiService, names: Readonly<Record<string, string>>): string[] {
  const { modules, fees, deadlines, processingTime } = value;
  return [names, fees, deadlines, processingTime, ...modules.map(({ texts }) => texts)].flatMap((one) =>
    Object.keys(one),
  );
}

function filled(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
