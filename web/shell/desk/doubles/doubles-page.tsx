import '../../../ui/entries.css';
import '../../../ui/doubles.css';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DoubleDecision, DoubleList } from '../../../../src/kernel/doubles/doubles-api.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk } from '../use-desk.ts';
import { RecordFacts } from './double-record.tsx';

/** What may be one thing, what is shown as one, and what was decided: each with the way to say otherwise. */
export function DoublesPage({ screen, place }: RoomProps) {
  const { say, language } = screen;
  const path = deskApi(place.ars, '/doubles');
  const found = useDesk<DoubleList>(path, language);
  const client = useQueryClient();
  const { run, trouble, isBusy } = useAction();
  const [told, setTold] = useState('');
  const decide = (decision: DoubleDecision) =>
    void run(async () => {
      setTold('');
      await ask({ method: 'POST', path, language, body: { ...decision } });
      await client.invalidateQueries({ queryKey: ['desk'] });
      setTold(say(`doubles_done_${decision.verdict ?? 'back'}`));
    });
  return (
    <div className="desk">
      <p className="kern-body">{say('doubles_how')}</p>
      <p className="desk__hint" role="status">
        {told}
      </p>
      <Trouble refusal={trouble} screen={screen} />
      <DeskLoaded found={found} screen={screen}>
        {({ waiting, joined, decided, failed }) => (
          <>
            {failed.length === 0 ? null : (
              <p className="kern-body note" role="status">
                <span className="kern-icon kern-icon--warning" aria-hidden="true" />
                <span>{say('doubles_failed', { names: failed.join(', ') })}</span>
              </p>
            )}
            <Part id="waiting" title={say('doubles_waiting')} none={say('doubles_waiting_none')}>
              {waiting.map(({ solution, records: [a, b], likeness }) => {
                const named = { one: a.title, other: b.title };
                const about = { solution, one: a.id, others: [b.id] };
                return (
                  <li className="log__line" key={`${a.id} ${b.id}`}>
                    <div className="doubles">
                      <RecordFacts screen={screen} record={a} />
                      <RecordFacts screen={screen} record={b} />
                    </div>
                    <p className="log__subject">
                      {say('doubles_likeness', { percent: Math.round(likeness * 100) })}
                    </p>
                    <div className="actions">
                      <ActButton
                        onClick={() => decide({ ...about, verdict: 'same' })}
                        isBusy={isBusy}
                        aria-label={say('doubles_same_named', named)}
                      >
                        {say('doubles_same')}
                      </ActButton>
                      <ActButton
                        look="quiet"
                        onClick={() => decide({ ...about, verdict: 'different' })}
                        isBusy={isBusy}
                        aria-label={say('doubles_different_named', named)}
                      >
                        {say('doubles_different')}
                      </ActButton>
                    </div>
                  </li>
                );
              })}
            </Part>
            <Part id="joined" title={say('doubles_joined')} none={say('doubles_joined_none')}>
              {joined.map(({ solution, records }) => (
                <li className="log__line" key={records[0]?.id}>
                  <div className="doubles">
                    {records.map((record) => (
                      <div key={record.id}>
                        <RecordFacts screen={screen} record={record} />
                        <ActButton
                          look="quiet"
                          onClick={() =>
                            decide({
                              ...{ solution, one: record.id, verdict: 'different' },
                              others: records.map(({ id }) => id).filter((id) => id !== record.id),
                            })
                          }
                          isBusy={isBusy}
                          aria-label={say('doubles_part_named', {
                            source: record.source,
                            title: record.title,
                          })}
                        >
                          {say('doubles_part')}
                        </ActButton>
                      </div>
                    ))}
                  </div>
                </li>
              ))}
            </Part>
            <Part id="decided" title={say('doubles_decided')} none={say('doubles_decided_none')}>
              {decided.map(({ solution, records: [a, b], verdict, decidedAt }) => (
                <li className="log__line" key={`${a.id} ${b.id}`}>
                  <div className="doubles">
                    <RecordFacts screen={screen} record={a} />
                    <RecordFacts screen={screen} record={b} />
                  </div>
                  <p className="log__subject">
                    {say(`doubles_was_${verdict}`, { date: formatDate(decidedAt, language) })}
                  </p>
                  <ActButton
                    look="quiet"
                    onClick={() => decide({ solution, one: a.id, others: [b.id], verdict: null })}
                    isBusy={isBusy}
                    aria-label={say('doubles_back_named', { one: a.title, other: b.title })}
                  >
                    {say('doubles_back')}
                  </ActButton>
                </li>
              ))}
            </Part>
          </>
        )}
      </DeskLoaded>
    </div>
  );
}

function Part({
  id,
  title,
  none,
  children,
}: {
  id: string;
  title: string;
  none: string;
  children: ReactNode[];
}) {
  return (
    <section aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {title}
      </h2>
      {children.length === 0 ? <p className="kern-body">{none}</p> : <ul className="log">{children}</ul>}
    </section>
  );
}
