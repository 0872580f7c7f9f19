import type { OperationHouse } from '../../../../src/kernel/operation/operation-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';

/** What the doctor finds: first what is to be mended, then what is to be thought of; what is in order is a number. */
export function Findings({
  findings,
  screen: { say },
}: {
  findings: OperationHouse['findings'];
  screen: Screen;
}) {
  const of = (state: 'bad' | 'note' | 'good') => (findings ?? []).filter((one) => one.state === state);
  return (
    <section className="desk__part" aria-labelledby="findings">
      <h2 className="section-title" id="findings">
        {say('findings')}
      </h2>
      <p className="desk__hint">{say(findings === null ? 'findings_none' : 'findings_text')}</p>
      {(['bad', 'note'] as const).map((state) =>
        of(state).length === 0 ? null : (
          <div key={state}>
            <h3 className="tasks__title">{say(`finding_${state}`)}</h3>
            <ul className="rows">
              {of(state).map(({ check, text, mend }) => (
                <li className="rows__item" key={`${check} ${text}`} lang="en">
                  <span className="rows__words">
                    <span className="finding">{text}</span>
                    {mend === null ? null : <span className="rows__note finding">{mend}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {findings === null ? null : <p>{say('findings_good', { count: of('good').length })}</p>}
    </section>
  );
}
