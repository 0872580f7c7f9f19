import '../../../../../web/ui/ratings.css';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { BallotLine } from '../../ratings/rating-model.ts';
import type { BallotView } from '../../ratings/ratings-api.ts';
import { CastBallot } from './cast-lines.tsx';
import { chosenOf, isBegun, linesOf } from './chosen.ts';
import { IdeaFields } from './idea-fields.tsx';
import { useKeptChoice } from './kept-choice.ts';

export type CastAnswer =
  | { kind: 'saved'; ballot: BallotView }
  /** Somebody of the same municipality was faster; `ballot` is what counts now. */
  | { kind: 'changed'; ballot: BallotView; words: string }
  | { kind: 'refused'; words: string };

/** A ballot to fill in, to change, or to read once the round is over; nothing that was chosen is lost. */
export function BallotForm(props: {
  screen: Pick<Screen, 'say' | 'language'>;
  ballot: BallotView;
  cast: (body: { version: number; lines: BallotLine[] }) => Promise<CastAnswer>;
}) {
  const { screen, cast } = props;
  const { say } = screen;
  const [ballot, setBallot] = useState(props.ballot);
  const { chosen, setChosen, forget } = useKeptChoice(ballot);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [other, setOther] = useState<BallotView | null>(null);
  const [isBusy, setBusy] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said !== null || trouble !== null) status.current?.focus();
  }, [said, trouble]);
  if (ballot.round.state !== 'open') return <CastBallot screen={screen} ballot={ballot} />;
  const { ideas } = ballot;

  const send = async (version: number) => {
    setSaid(null);
    setTrouble(null);
    const { lines, incomplete } = linesOf(chosen, ideas);
    setFaults(incomplete);
    const [first] = incomplete;
    if (first !== undefined) {
      document.getElementById(`rating-${first}`)?.focus();
      return;
    }
    if (lines.length === 0) {
      setTrouble(say('rating_vote_empty'));
      return;
    }
    setBusy(true);
    const answer = await cast({ version, lines });
    setBusy(false);
    if (answer.kind === 'saved') {
      setBallot(answer.ballot);
      setOther(null);
      forget();
      setSaid(say('rating_vote_saved'));
      return;
    }
    setTrouble(answer.words);
    if (answer.kind === 'changed') setOther(answer.ballot);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void send(ballot.version);
  };
  const takeOther = (shown: BallotView) => {
    setBallot(shown);
    setChosen(chosenOf(shown.lines));
    setOther(null);
    setTrouble(null);
  };
  const done = ideas.filter(({ id }) => isBegun(chosen[id])).length;
  return (
    <form className="ballot" onSubmit={submit} noValidate>
      {ideas.map((idea, index) => (
        <IdeaFields
          key={idea.id}
          screen={screen}
          idea={idea}
          number={index + 1}
          line={chosen[idea.id] ?? {}}
          isIncomplete={faults.includes(idea.id)}
          change={(line) => {
            const { [idea.id]: _left, ...rest } = chosen;
            setChosen(line === null ? rest : { ...rest, [idea.id]: line });
            setFaults(faults.filter((one) => one !== idea.id));
            setSaid(null);
          }}
        />
      ))}
      <div className="ballot__end-bar">
        <p className="kern-body" role="status">
          {say('rating_vote_done', { count: done, all: ideas.length })}
        </p>
        <div className="ballot__said" ref={status} tabIndex={-1}>
          <p className="said" role="status">
            {said}
          </p>
          <div role="alert" className="trouble">
            {trouble === null ? null : (
              <p className="kern-error">
                <span className="kern-icon kern-icon--danger" aria-hidden="true" />
                <span className="kern-body">{trouble}</span>
              </p>
            )}
          </div>
        </div>
        <div className="actions">
          {other === null ? (
            <button
              type="submit"
              className="kern-btn kern-btn--primary act"
              aria-disabled={isBusy || undefined}
            >
              <span className="kern-label">
                {say(ballot.version === 0 ? 'rating_vote_send' : 'rating_vote_change')}
              </span>
            </button>
          ) : (
            <>
              <button
                type="button"
                className="kern-btn kern-btn--primary act"
                onClick={() => takeOther(other)}
              >
                <span className="kern-label">{say('rating_vote_present')}</span>
              </button>
              <button
                type="button"
                className="kern-btn kern-btn--secondary act"
                aria-disabled={isBusy || undefined}
                onClick={() => void send(other.version)}
              >
                <span className="kern-label">{say('rating_vote_replace')}</span>
              </button>
            </>
          )}
        </div>
      </div>
    </form>
  );
}
