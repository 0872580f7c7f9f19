import { useState } from 'react';
import { ActButton, type Refusal, Said } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatFigure } from '../../../../kernel/pages/format.ts';
import type { ChallengeWords } from '../../challenges/challenge.ts';

/** What somebody else saved meanwhile, as the form holds it. */
export interface Conflict {
  version: number;
  value: Record<string, unknown>;
  words: Pick<ChallengeWords, 'title' | 'text' | 'baselineValue' | 'baselineUnit'>;
}

const NAMES = [
  ...(['title', 'field', 'text', 'affected', 'baselineValue', 'baselineUnit', 'baselineSource'] as const),
  ...(['baselineOn', 'lang'] as const),
];

/** The present state that came with the refusal; null: it was another one. */
export function conflictOf({ code, answer }: Refusal): Conflict | null {
  if (code !== 'challenge-changed' || typeof answer !== 'object' || answer === null) return null;
  if (!('challenge' in answer)) return null;
  // Our own server: `challengeProblems.changedChallenge` sends it with this code.
  const challenge = answer.challenge as ChallengeWords & { version: number };
  return {
    version: challenge.version,
    value: Object.fromEntries(NAMES.map((name) => [name, challenge[name]])),
    words: challenge,
  };
}

/** Both versions are there: theirs here, the own one in the form. */
export function ConflictPart(props: {
  screen: RoomProps['screen'];
  conflict: Conflict;
  take: () => void;
  keep: () => void;
}) {
  const { screen, conflict, take, keep } = props;
  const { say, language } = screen;
  const [isKept, setKept] = useState(false);
  const { title, text, baselineValue, baselineUnit } = conflict.words;
  return (
    <section className="desk__part" aria-label={say('challenge_conflict')}>
      <p className="kern-body">{say('challenge_conflict')}</p>
      <blockquote className="entry-quote">
        <p className="kern-body">{title}</p>
        {text === '' ? null : <p className="kern-body">{text}</p>}
        {baselineValue === null ? null : (
          <p className="kern-body">
            {`${formatFigure(baselineValue, language)} ${baselineUnit ?? ''}`.trim()}
          </p>
        )}
      </blockquote>
      <div className="actions">
        <ActButton onClick={take}>{say('challenge_conflict_take')}</ActButton>
        <ActButton
          onClick={() => {
            keep();
            setKept(true);
          }}
        >
          {say('challenge_conflict_keep')}
        </ActButton>
      </div>
      <Said words={isKept ? say('challenge_conflict_kept') : null} />
    </section>
  );
}
