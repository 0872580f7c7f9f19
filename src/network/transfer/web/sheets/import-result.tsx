import type { ReactNode } from 'react';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { ImportReport } from '../../sheets/import/import-api.ts';
import type { Way } from './way.ts';

/** What became of each row, and how to mend what was refused. */
export function ImportResult({ report, screen, way }: { report: ImportReport; screen: Screen; way: Way }) {
  const { say } = screen;
  const { rows, added, renewed, same, kept, published, faultyRows } = report;
  const skipped = report.columns.flatMap(({ name, skipped: why }) => (why === null ? [] : [{ name, why }]));
  return (
    <section>
      <h4 className="section-title">{say('sheet_import_done')}</h4>
      {report.mode === 'check' ? <p className="kern-body">{say('sheet_import_checked')}</p> : null}
      <p className="kern-body">
        {say('sheet_import_counts', { rows, added, renewed, same, kept, published, faulty: faultyRows })}
      </p>
      <Lines title={say('sheet_import_faults')} all={report.faults}>
        {({ line, column, code, value }, index) => (
          <li className="log__line" key={`${line} ${index}`}>
            <p className="log__what">
              {column === null
                ? say('sheet_import_line_only', { line })
                : say('sheet_import_line', { line, column })}
            </p>
            <p className="log__subject">
              {say(`sheet_import_fault_${code}`)} {value === '' ? null : say('sheet_import_value', { value })}
            </p>
          </li>
        )}
      </Lines>
      <Lines title={say('sheet_import_incomplete')} all={report.incomplete}>
        {({ line, title, missing }) => (
          <li className="log__line" key={line}>
            <p className="log__what">
              {say('sheet_import_line_only', { line })}: {title}
            </p>
            <p className="log__subject">{missing.map((field) => say(`sheet_need_${field}`)).join(' ')}</p>
          </li>
        )}
      </Lines>
      <Lines title={say('sheet_import_vanished')} all={report.vanished}>
        {({ id, title, key }) => (
          <li className="log__line" key={id}>
            <a className="kern-link" href={way.room(id)}>
              {title}
            </a>{' '}
            <span className="entry-mark">{key}</span>
          </li>
        )}
      </Lines>
      <Lines title={say('sheet_import_skipped')} all={skipped}>
        {({ name, why }) => (
          <li className="log__line" key={name}>
            {say(`sheet_import_skipped_${why}`, { name })}
          </li>
        )}
      </Lines>
    </section>
  );
}

function Lines<One>(props: {
  title: string;
  all: readonly One[];
  children: (one: One, index: number) => ReactNode;
}) {
  const { title, all, children } = props;
  if (all.length === 0) return null;
  return (
    <>
      <h5 className="kern-label">{title}</h5>
      <ul className="log">{all.map(children)}</ul>
    </>
  );
}
