import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  ActButton,
  ask,
  DeskLoaded,
  Fold,
  Said,
  SelectField,
  Trouble,
  useAction,
} from '../../../../../web/ui/desk-parts.ts';
import {
  FEEDBACK_STATES,
  type FeedbackLine,
  type FeedbackList,
  type FeedbackRefusal,
  type FeedbackState,
} from '../../pilots/feedback.ts';
import { FeedbackRow } from './feedback-row.tsx';
import { type PilotPartProps, pilotApi } from './use-pilot.ts';

/** What citizens say: how many and how it goes, and their sentences, each shown only after somebody looked at it. */
export function FeedbackPart(props: PilotPartProps) {
  const { screen, desk } = props;
  const { say } = screen;
  const { n } = desk.report.feedback;
  const title =
    desk.waiting === 0
      ? say('pilot_feedback')
      : `${say('pilot_feedback')} (${say('pilot_feedback_waiting', { count: desk.waiting })})`;
  return (
    <Fold id="rueckmeldungen" title={title}>
      <p className="kern-body">
        {n === 0 ? say('pilot_feedback_none') : say('pilot_feedback_count', { count: n })}
      </p>
      <Sentences {...props} />
    </Fold>
  );
}

function Sentences({ screen, place, desk }: PilotPartProps) {
  const { say, language } = screen;
  const [list, setList] = useState<FeedbackState>('waiting');
  const [said, setSaid] = useState<string | null>(null);
  const { run, trouble, isBusy } = useAction();
  const base = pilotApi(place.ars, desk.project.id, '/feedback');
  const found = useInfiniteQuery({
    queryKey: ['desk', base, list],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      ask<FeedbackList>({ path: `${base}?list=${list}&begin=${pageParam}`, language }),
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  const decide = async ({ id, version }: FeedbackLine, to: FeedbackState, reason: FeedbackRefusal | null) => {
    setSaid(null);
    const isDone = await run(async () => {
      await ask({ method: 'POST', path: `${base}/${id}/decide`, language, body: { version, to, reason } });
      setSaid(say(`pilot_feedback_decided_${to}`));
    });
    await found.refetch();
    return isDone;
  };
  return (
    <>
      <SelectField
        id="feedback-list"
        label={say('pilot_feedback_list')}
        value={list}
        options={FEEDBACK_STATES.map((value) => ({ value, words: say(`pilot_feedback_list_${value}`) }))}
        change={(value) => {
          setSaid(null);
          setList(value);
        }}
      />
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const all = pages.flatMap(({ feedback }) => feedback);
          return (
            <>
              <p className="desk__hint" role="status">
                {all.length === 0
                  ? say(`pilot_feedback_none_${list}`)
                  : say('pilot_feedback_sentences', { count: pages[0]?.total ?? 0 })}
              </p>
              <ul className="log">
                {all.map((line) => (
                  <FeedbackRow
                    key={`${line.id} ${line.version}`}
                    {...{ line, screen, isBusy }}
                    decide={(to, reason) => decide(line, to, reason)}
                  />
                ))}
              </ul>
              {found.hasNextPage ? (
                <div className="actions">
                  <ActButton onClick={() => void found.fetchNextPage()} isBusy={found.isFetchingNextPage}>
                    {say('pilot_feedback_more')}
                  </ActButton>
                </div>
              ) : null}
            </>
          );
        }}
      </DeskLoaded>
    </>
  );
}
