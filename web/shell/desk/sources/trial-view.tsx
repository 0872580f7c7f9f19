import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { TrialAnswer, TrialRow } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { Fold } from '../../people/fold.tsx';
import { ReportLines } from './report-lines.tsx';

/** What a feed would bring: counts, the first records of theirs beside ours, and what could not be taken. */
export function TrialView({ trial, screen }: { trial: TrialAnswer; screen: Screen }) {
  const { say } = screen;
  const { counts, rows, lines, held, places } = trial;
  return (
    <section className="desk__part" aria-labelledby="trial">
      <h3 className="section-title" id="trial">
        {say('trial')}
      </h3>
      <p className="kern-body" role="status">
        {say('trial_read', { count: counts.read })}{' '}
        {say('trial_counts', {
          added: counts.added,
          changed: counts.changed,
          unchanged: counts.unchanged,
          removed: counts.removed,
        })}{' '}
        {counts.faults === 0 ? say('trial_no_faults') : say('trial_faults', { count: counts.faults })}
      </p>
      {held === null ? null : (
        <p className="kern-body note">
          <span className="kern-icon kern-icon--warning" aria-hidden="true" />
          <span>{say('trial_held', held)}</span>
        </p>
      )}
      {places.length === 0 ? null : (
        <p className="desk__hint">
          {say('trial_places', { places: places.map(({ name, count }) => `${name} (${count})`).join(', ') })}
        </p>
      )}
      <ol className="trial">
        {rows.map((row) => (
          <TrialRecord key={row.key} row={row} screen={screen} />
        ))}
      </ol>
      {lines.length === 0 ? null : (
        <Fold id="trial-lines" title={say('lines')}>
          <ReportLines lines={lines} screen={screen} />
        </Fold>
      )}
    </section>
  );
}

function TrialRecord({ row: { where, theirs, ours }, screen: { say } }: { row: TrialRow; screen: Screen }) {
  return (
    <li className="trial__record">
      <p className="desk__hint">{where}</p>
      <div className="trial__sides">
        <div>
          <h4 className="trial__side">{say('theirs')}</h4>
          <dl className="trial__values">
            {theirs.map(({ name, value, field }) => (
              <div key={`${name} ${field}`}>
                <dt>{field === null ? name : `${name} → ${field}`}</dt>
                <dd>{value === '' ? say('empty') : value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h4 className="trial__side">{say('ours')}</h4>
          <dl className="trial__values">
            {ours.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </li>
  );
}
