/** How a check stands, in words: the same on the screen, in lists and on paper. Pure. */
import type { Language } from '../../../kernel/i18n/language.ts';
import type { LastResult } from './feasibility-api.ts';
import type { SaidLight } from './judge.ts';
import { formatPoints } from './money.ts';
import type { GateId } from './rule-set.ts';

type Key =
  | `light_${SaidLight}`
  | 'feasibility_result_short'
  | 'feasibility_score'
  | 'feasibility_answered_all'
  | `gate_${GateId}`;
type SayResult = (key: Key, values?: Record<string, string | number>) => string;

/** "Grün, 82,5 von 100 Punkten", or "noch nicht beurteilt, 7 von 12 Fragen beantwortet". */
export function shortResult(
  result: Pick<LastResult, 'light' | 'score' | 'answered' | 'asked'>,
  say: SayResult,
  language: Language,
): string {
  const what = resultFigure(result, say, language);
  return say('feasibility_result_short', { light: say(`light_${result.light}`), what });
}

/** Points; while the light cannot be said, how many questions are answered. */
export function resultFigure(
  { light, score, answered, asked }: Pick<LastResult, 'light' | 'score' | 'answered' | 'asked'>,
  say: SayResult,
  language: Language,
): string {
  return light === 'open'
    ? say('feasibility_answered_all', { done: answered, all: asked })
    : say('feasibility_score', { score: formatPoints(score, language) });
}

export function gateName(gate: GateId, say: SayResult): string {
  return `${gate} ${say(`gate_${gate}`)}`;
}
