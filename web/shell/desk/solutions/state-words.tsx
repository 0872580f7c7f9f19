import type { SolutionLine } from '../../../../src/kernel/adoptions/desk-api.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';

/** "Seit 24. November 2026", "Übernommen vom Amt Schenefeld": what the state means here. */
export function stateWords(line: SolutionLine, { say, language }: Screen): string {
  const { state, since, inheritedFrom, isOnlyPause } = line;
  const name = inheritedFrom?.name ?? '';
  const date = since === null ? '' : formatDate(since, language);
  if (state === 'inherited') return say('solutions_inherited', { name });
  if (state === 'everywhere' || state === 'none') return say(`solutions_${state}_text`);
  if (state === 'paused' && since === null) return say('solutions_paused_above', { name });
  if (state === 'paused' && isOnlyPause) return say('solutions_paused_here', { date });
  if (state === 'draft') return say('solutions_draft_text');
  return say('solutions_since', { date });
}

const KINDS = {
  live: 'success',
  inherited: 'success',
  everywhere: 'info',
  none: 'info',
  draft: 'warning',
  paused: 'warning',
} as const;

/** The state in one word. */
export function StateBadge({ line: { state }, screen: { say } }: { line: SolutionLine; screen: Screen }) {
  const kind = KINDS[state];
  return (
    <span className={`kern-badge kern-badge--small kern-badge--${kind}`}>
      <span className={`kern-icon kern-icon--${kind}`} aria-hidden="true" />
      <span className="kern-label kern-label--small">{say(`solutions_state_${state}`)}</span>
    </span>
  );
}
