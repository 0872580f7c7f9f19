import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { SourceDetail } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { Fold } from '../../people/fold.tsx';
import { Said } from '../../people/trouble.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk } from '../use-desk.ts';
import { AnswerPart } from './answer-part.tsx';
import { ChangeSource } from './change-source.tsx';
import { FaultText } from './fault-text.tsx';
import { HeldPart } from './held-part.tsx';
import { momentWords } from './moment-words.ts';
import { RemoveSource } from './remove-source.tsx';
import { RunList } from './run-list.tsx';
import { RunNow } from './run-now.tsx';
import { isUnderWay, stateOf } from './source-state.ts';

/** What the parts of a source's page share. */
export interface SourcePartProps {
  screen: Screen;
  place: PlaceSummary;
  source: SourceDetail;
  /** Own path of its API. */
  api: string;
  done: (words: string) => void;
}

/** One source: how it is, what it wants, what it brought, and everything that can be done about it. */
export function SourcePage({ screen, place, id }: { screen: Screen; place: PlaceSummary; id: string }) {
  const { say, language } = screen;
  const api = deskApi(place.ars, `/sources/${encodeURIComponent(id)}`);
  // Until it has been read the page looks again and again, also for who has come back to it.
  const found = useDesk<SourceDetail>(api, language, isUnderWay);
  const [said, done] = useState<string | null>(null);
  return (
    <div className="desk">
      <p>
        <a href={deskPath(language, place.ars, 'sources')}>{say('back')}</a>
      </p>
      <DeskLoaded found={found} screen={screen}>
        {(source) => {
          const props = { screen, place, source, api, done };
          const isOwn = source.kind !== 'sample' && source.kind !== 'desk';
          return (
            <>
              <StatePart {...props} />
              <Said words={said} />
              {isOwn ? (
                <>
                  <HeldPart {...props} />
                  <AnswerPart {...props} />
                  <RunNow {...props} />
                </>
              ) : null}
              <RunList {...props} />
              {isOwn ? (
                <>
                  <Fold id="change" title={say('change')}>
                    <ChangeSource key={source.version} {...props} />
                  </Fold>
                  <Fold id="remove" title={say('remove')}>
                    <RemoveSource {...props} />
                  </Fold>
                </>
              ) : null}
            </>
          );
        }}
      </DeskLoaded>
    </div>
  );
}

function progressWords({ isDue, progress }: SourceDetail, { say }: Screen): string {
  if (progress === null) return isDue ? say('progress_due') : '';
  return progress.phase === 'fetching'
    ? say('progress_fetching')
    : say('progress_reading', { count: progress.records });
}

function StatePart({ screen, source }: SourcePartProps) {
  const { say, language } = screen;
  const { name, what, format, kind, fault, checkedAt, nextRunAt, records, address, isDue } = source;
  const state = stateOf(source);
  const rows: [string, string][] = [
    [say('fact_what'), `${what}, ${format}`],
    ...(kind === 'query'
      ? []
      : ([
          [
            say('fact_records'),
            say(source.awaitsAdoption ? 'records_waiting' : 'records', { count: records }),
          ],
        ] satisfies [string, string][])),
    [say('fact_as_of'), checkedAt === null ? say('never') : momentWords(checkedAt, language)],
    ...(nextRunAt === null || isDue
      ? []
      : ([[say('fact_next'), momentWords(nextRunAt, language)]] satisfies [string, string][])),
    ...(address === null ? [] : ([[say('address'), address]] satisfies [string, string][])),
    [say('about_mailbox'), source.mailbox ?? say('nobody')],
    ...(source.deputy === null ? [] : ([[say('about_deputy'), source.deputy]] satisfies [string, string][])),
  ];
  return (
    <section aria-labelledby="source">
      <h2 className="section-title" id="source">
        {name} <span className={`source-state source-state--${state}`}>{say(`state_${state}`)}</span>
      </h2>
      {kind === 'sample' || kind === 'desk' || kind === 'query' ? (
        <p className="kern-body">{say(`kind_${kind}_text`)}</p>
      ) : null}
      <p className="kern-body" role="status">
        {progressWords(source, screen)}
      </p>
      {source.hidden === null ? null : (
        <p className="kern-body note">
          <span className="kern-icon kern-icon--warning" aria-hidden="true" />
          <span>{say('hidden_text', { date: momentWords(source.hidden.since, language) })}</span>
        </p>
      )}
      {source.awaitsAdoption ? (
        <p className="kern-body note">
          <span className="kern-icon kern-icon--info" aria-hidden="true" />
          <span>{say('awaits_text')}</span>
        </p>
      ) : null}
      {fault === null ? null : (
        <div className="kern-body note">
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <p>
            {source.failingSince === null
              ? ''
              : `${say('failing_since', { time: momentWords(source.failingSince, language) })} `}
            <FaultText fault={fault} screen={screen} />
          </p>
        </div>
      )}
      <dl className="trial__values">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
