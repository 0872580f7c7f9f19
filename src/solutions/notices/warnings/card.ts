import { nextMidnight } from '../../../kernel/clock.ts';
import type { Card, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import type { Severity } from '../../../kernel/sources/warning.ts';
import { scopeOf } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { headlineOf, issuerOf, warningTitle, warningWhen } from './in-words.ts';
import type { KnownWarning } from './model.ts';
import { warningsAt } from './store.ts';

const MOST = 50;
/** Above every other card, of whatever solution. */
const PRIORITY: Record<Severity, number> = { extreme: 100, severe: 99, moderate: 98, minor: 97, unknown: 97 };

/** The gravest official warning that counts here; none where there is none. */
export async function warningCards({ place, language }: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const now = kernel.clock.now();
  const warnings = await warningsAt(scopeOf(place, kernel), kernel.db, { at: now, limit: MOST });
  const [first] = warnings;
  const source = first && kernel.sources.info(first.source, first.seenAt, now);
  if (first === undefined || source === null || source === undefined) return [];
  const say = sayIn(language);
  const { headline, lang } = headlineOf(first, language);
  const sentence = say('warning_sentence', {
    severity: say(`severity_${first.severity}`),
    when: warningWhen(first, now, language),
    issuer: issuerOf(first, source),
  });
  const others = warnings.length - 1;
  return [
    {
      id: 'warning',
      title: warningTitle(headline, language),
      sentence: others === 0 ? sentence : say('warning_more', { sentence, count: others }),
      quote: { text: headline, lang },
      state: source.stale ? 'stale' : 'ok',
      priority: PRIORITY[first.severity],
      validUntil: nextChange(warnings, now).toString(),
      source,
      page: others === 0 ? `hinweise/warnung/${first.id}` : 'hinweise',
    },
  ];
}

/** When one of them begins or ends, at the latest at midnight. */
function nextChange(warnings: readonly KnownWarning[], now: Temporal.Instant): Temporal.Instant {
  const changes = warnings
    .flatMap(({ from, until }) => [from, until])
    .flatMap((instant) => (instant === null ? [] : [Temporal.Instant.from(instant)]))
    .filter((instant) => Temporal.Instant.compare(instant, now) > 0);
  return [...changes, nextMidnight(now)].reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? a : b));
}
