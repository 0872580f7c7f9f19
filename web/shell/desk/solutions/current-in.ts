import type { VersionLine } from '../../../../src/kernel/adoptions/desk-api.ts';
import type { Refusal } from '../../people/refusal.ts';

/** What stands by now, out of the refusal that somebody else changed it; null: it was refused for another reason. */
export function currentIn(refusal: Refusal | null): VersionLine | null {
  if (refusal?.code !== 'adoption-changed') return null;
  const { answer } = refusal;
  if (typeof answer !== 'object' || answer === null || !('current' in answer)) return null;
  const { current } = answer;
  // Our own server wrote it, by the type that both share.
  return typeof current === 'object' && current !== null && 'version' in current
    ? (current as VersionLine)
    : null;
}
