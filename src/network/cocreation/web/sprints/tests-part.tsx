import { Fold } from '../../../../../web/ui/desk-parts.ts';
import { LEAST } from '../../sprints/sprint-model.ts';
import type { WorkProps } from './room-props.ts';
import { TestForm } from './test-form.tsx';

/** The test protocol: users are numbers with a profile, never names. */
export function TestsPart(props: WorkProps) {
  const { screen, work } = props;
  const { say } = screen;
  const mayTest = work.can.includes('test');
  if (!mayTest && work.tests.length === 0) return null;
  const towns = new Set(work.tests.map(({ town }) => town)).size;
  return (
    <section>
      <h3 className="section-title">{say('sprint_tests')}</h3>
      <p className="kern-body">
        {work.tests.length === 0
          ? say('sprint_tests_none')
          : say('sprint_tests_count', {
              ...{ count: work.tests.length, least: LEAST.users, towns, leastTowns: LEAST.userTowns },
            })}
      </p>
      <ul className="log" hidden={work.tests.length === 0}>
        {work.tests.map((test) => (
          <li className="log__line" key={test.id}>
            <p className="log__what">
              {say('sprint_user', { number: test.number })}{' '}
              <span className="entry-mark">{say(`sprint_outcome_${test.outcome}`)}</span>
            </p>
            <p className="kern-body" lang="de">
              {test.finding}
            </p>
            <p className="log__subject" lang="de">
              {test.town} · {test.profile}
            </p>
          </li>
        ))}
      </ul>
      {mayTest ? (
        <Fold id="new-test" title={say('sprint_test_new')}>
          <TestForm key={work.tests.length} {...props} />
        </Fold>
      ) : null}
    </section>
  );
}
