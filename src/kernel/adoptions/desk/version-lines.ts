import { AUDIT_TEXTS } from '../../audit/describe-line.ts';
import type { Language } from '../../i18n/language.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { Kernel } from '../../solution.ts';
import type { AdoptionVersion } from '../adoption.ts';
import type { VersionLine } from '../desk-api.ts';
import { ACTOR_DAYS } from '../store.ts';
import { placeNamed } from './what-is-here.ts';

/** A version as the desk shows it. */
export function versionLine(
  version: AdoptionVersion,
  { places, clock }: Pick<Kernel, 'places' | 'clock'>,
  language: Language,
): VersionLine {
  const { takenOverFrom, state, settings, changedAt, undoneTo } = version;
  return {
    version: version.version,
    ...{ state, settings, changedAt, undoneTo },
    who: whoMade(version, clock.now(), textsIn(AUDIT_TEXTS, language)),
    takenOverFrom: takenOverFrom === null ? null : placeNamed(takenOverFrom, places),
  };
}

function whoMade(
  { actor, actorName, changedAt }: AdoptionVersion,
  now: Temporal.Instant,
  texts: Readonly<Record<string, string>>,
): string | null {
  const isOld = Temporal.Instant.compare(changedAt, now.subtract({ hours: 24 * ACTOR_DAYS })) < 0;
  if (isOld) return null;
  if (actor === null) return texts.who_operator ?? null;
  return actorName ?? texts.who_gone ?? null;
}
