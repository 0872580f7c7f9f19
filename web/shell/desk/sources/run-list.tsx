import { useState } from 'react';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { RunDetail, RunLine } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { ActButton } from '../../people/act-button.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { useDesk } from '../use-desk.ts';
import { FaultText } from './fault-text.tsx';
import { momentWords } from './moment-words.ts';
import { ReportLines } from './report-lines.tsx';
import type { SourcePartProps } from './source-page.tsx';

/** Runs on the screen before the others are asked for. */
const SHOWN = 5;

/** What became of the last runs, each with its report to read and to take along. */
export function RunList({ screen, api, source }: SourcePartProps) {
  const { say, language } = screen;
  // A run that ends while somebody looks is a line more.
  const state = `${source.progress === null} ${source.attemptedAt} ${source.checkedAt}`;
  const found = useDesk<{ runs: RunLine[] }>(`${api}/runs`, language, undefined, state);
  const [isAll, setAll] = useState(false);
  return (
    <section aria-labelledby="runs">
      <h3 className="section-title" id="runs">
        {say('runs')}
      </h3>
      <DeskLoaded found={found} screen={screen}>
        {({ runs }) => (
          <>
            {runs.length === 0 ? <p className="kern-body">{say('runs_none')}</p> : null}
            <ul className="rows">
              {(isAll ? runs : runs.slice(0, SHOWN)).map((run) => (
                <Run key={run.id} run={run} screen={screen} api={api} />
              ))}
            </ul>
            {isAll || runs.length <= SHOWN ? null : (
              <ActButton onClick={() => setAll(true)}>{say('runs_all', { count: runs.length })}</ActButton>
            )}
          </>
        )}
      </DeskLoaded>
    </section>
  );
}

function Run({ run, screen, api }: { run: RunLine; screen: Screen; api: string }) {
  const { say, language } = screen;
  const { id, finishedAt, outcome, counts, fault } = run;
  const [isOpen, setOpen] = useState(false);
  const time = momentWords(finishedAt, language);
  const own = `${api}/runs/${id}?lang=${language}`;
  return (
    <li className="rows__item person">
      <div className="rows__words">
        <span>
          <time dateTime={finishedAt}>{time}</time>: <strong>{say(`outcome_${outcome}`)}</strong>
        </span>
        {counts === null ? null : <span className="rows__note">{say('run_counts', counts)}</span>}
        {fault === null ? null : (
          <span>
            <FaultText fault={fault} screen={screen} />
          </span>
        )}
      </div>
      {counts === null ? null : (
        <div className="actions">
          <ActButton
            look="quiet"
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
            aria-label={say('report_of', { time })}
          >
            {say('report')}
          </ActButton>
          <a
            className="mine__button act"
            href={`${own}&format=csv`}
            download
            aria-label={say('csv_of', { time })}
          >
            CSV
          </a>
          <a
            className="mine__button act"
            href={own}
            download={`bericht-${id}.json`}
            aria-label={say('json_of', { time })}
          >
            JSON
          </a>
        </div>
      )}
      {isOpen ? <Report path={`${api}/runs/${id}`} screen={screen} /> : null}
    </li>
  );
}

function Report({ path, screen }: { path: string; screen: Screen }) {
  const found = useDesk<RunDetail>(path, screen.language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ lines }) => <ReportLines lines={lines} screen={screen} />}
    </DeskLoaded>
  );
}
