import { useEffect, useRef, useState } from 'react';
import type { SolutionDetail } from '../../../../src/kernel/adoptions/desk-api.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { useAskDeskAnew } from '../use-desk.ts';
import type { PartProps } from './part-props.ts';

type Verb = 'pause' | 'resume' | 'give-back';

/** Pausing, resuming, giving back: what fits the state, each after saying what it means. */
export function StateActions({ screen, api, detail, place, said }: PartProps) {
  const { say, language } = screen;
  const { run, trouble, isBusy, clear } = useAction();
  const askAnew = useAskDeskAnew();
  const [asked, setAsked] = useState<Verb | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked !== null) box.current?.focus();
  }, [asked]);
  const verbs = verbsFor(detail);
  const { hold } = detail;
  if (verbs.length === 0 && hold === null) return null;
  const carryOut = async (verb: Verb) => {
    const isDone = await run(async () => {
      const next = await ask<SolutionDetail>({
        method: 'POST',
        path: `${api}/${verb}`,
        language,
        body: {
          version: detail.version,
          ...(verb === 'give-back' && { sources: detail.goes.map(({ id }) => id) }),
        },
      });
      said(say(verb === 'give-back' ? 'solutions_given_back' : `solutions_saved_${next.state}`));
    });
    // Also where it was refused: what it was about may have changed.
    await askAnew();
    // What was asked for meanwhile stays open.
    if (isDone) setAsked((now) => (now === verb ? null : now));
  };
  return (
    <section aria-labelledby="state">
      <h2 className="section-title" id="state">
        {say('solutions_state')}
      </h2>
      {hold === null ? null : (
        <div className="note">
          <div>
            <p className="kern-body kern-body--bold">{hold.title}</p>
            <p className="kern-body">{hold.text}</p>
            <p>
              <a className="kern-link" href={hold.page}>
                {say('solutions_hold_to')}
              </a>
            </p>
          </div>
        </div>
      )}
      <div className="actions">
        {verbs.map((verb) => (
          <ActButton
            key={verb}
            look={verb === 'give-back' ? 'danger' : 'secondary'}
            aria-expanded={asked === verb}
            onClick={() => {
              clear();
              said(null);
              setAsked(asked === verb ? null : verb);
            }}
          >
            {say(`solutions_${verb}`)}
          </ActButton>
        ))}
      </div>
      {asked === null ? null : (
        <div className="ask" tabIndex={-1} ref={box}>
          <p className="kern-body">
            {say(`solutions_${wordsKey(asked, detail)}`, {
              place: place.name,
              name: detail.inheritedFrom?.name ?? '',
            })}
          </p>
          {asked === 'give-back' ? <Goes detail={detail} say={say} /> : null}
          <Trouble refusal={trouble} screen={screen} />
          <div className="actions">
            <ActButton
              look={asked === 'give-back' ? 'danger' : 'primary'}
              isBusy={isBusy}
              onClick={() => void carryOut(asked)}
            >
              {say(`solutions_${asked}_yes`)}
            </ActButton>
            <ActButton onClick={() => setAsked(null)}>{say('cancel')}</ActButton>
          </div>
        </div>
      )}
    </section>
  );
}

function Goes({ detail, say }: { detail: SolutionDetail; say: PartProps['screen']['say'] }) {
  if (detail.goes.length === 0) return <p className="kern-body">{say('solutions_goes_nothing')}</p>;
  return (
    <>
      <p className="kern-body">{say('solutions_goes', { count: detail.goes.length })}</p>
      <ul className="why__list">
        {detail.goes.map(({ id, name, records }) => (
          <li key={id}>
            {name}: {say('solutions_records', { count: records })}
          </li>
        ))}
      </ul>
    </>
  );
}

function verbsFor({ state, since, isOnlyPause, hold }: SolutionDetail): Verb[] {
  // Neither its pause nor the adoption is ended before what holds it.
  if (state === 'paused' && hold !== null) return [];
  if (state === 'live') return ['pause', 'give-back'];
  if (state === 'draft') return ['give-back'];
  if (state === 'inherited' || state === 'everywhere') return ['pause'];
  if (state === 'paused' && since !== null) return isOnlyPause ? ['resume'] : ['resume', 'give-back'];
  return [];
}

function wordsKey(verb: Verb, { state, isOnlyPause, inheritedFrom }: SolutionDetail): string {
  if (verb === 'pause') return state === 'inherited' ? 'pause_inherited_text' : 'pause_text';
  if (verb === 'resume')
    return isOnlyPause && inheritedFrom !== null ? 'resume_inherited_text' : 'resume_text';
  return state === 'draft' ? 'give-back_draft_text' : 'give-back_text';
}
