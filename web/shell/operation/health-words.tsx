import { SOURCE_HEALTHS, type SourceHealth } from '../../../src/kernel/operation/operation-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';

const BAD: readonly SourceHealth[] = ['hidden', 'failing', 'held', 'stale'];

/** How many feeds do how, the worst first; in words, with a colour that says it once more. */
export function HealthCounts({
  counts,
  screen: { say },
}: {
  counts: Partial<Record<SourceHealth, number>>;
  screen: Pick<Screen, 'say'>;
}) {
  const there = SOURCE_HEALTHS.filter((health) => (counts[health] ?? 0) > 0);
  if (there.length === 0) return <span className="rows__note">{say('sources_none_here')}</span>;
  return (
    <ul className="marks">
      {there.map((health) => (
        <li key={health}>
          <Mark isBad={BAD.includes(health)}>
            {say('health_count', { health: say(`health_${health}`), number: counts[health] ?? 0 })}
          </Mark>
        </li>
      ))}
    </ul>
  );
}

export function HealthMark({ health, screen }: { health: SourceHealth; screen: Pick<Screen, 'say'> }) {
  return <Mark isBad={BAD.includes(health)}>{screen.say(`health_${health}`)}</Mark>;
}

function Mark({ isBad, children }: { isBad: boolean; children: string }) {
  return <span className={isBad ? 'mark mark--bad' : 'mark'}>{children}</span>;
}
