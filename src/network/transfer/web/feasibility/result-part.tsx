import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { Judgement } from '../../feasibility/judge.ts';
import { formatPoints } from '../../feasibility/money.ts';
import { gateName, resultFigure } from '../../feasibility/result-words.ts';
import type { RuleSet } from '../../feasibility/rule-set.ts';
import { workWords } from '../../feasibility/work-words.ts';
import { LightMark } from './light-mark.tsx';

/** Light, points of each group, what is open, and what ends the project. An explanation, and it says so. */
export function ResultPart(props: {
  screen: RoomProps['screen'];
  title: string;
  rules: RuleSet;
  judgement: Judgement;
}) {
  const { screen, title, rules, judgement } = props;
  const { say, language } = screen;
  const { said: light, score, groups, fails, open } = judgement;
  const asked = rules.gates.length;
  const result = { light, score, asked, answered: asked - open.length };
  const points = (value: number) => formatPoints(value, language);
  return (
    <section className="result">
      <h3 className="section-title">{title}</h3>
      <p className="result__light" role="status">
        <LightMark screen={screen} light={light} /> <strong>{resultFigure(result, say, language)}</strong>
      </p>
      <p className="kern-body">{say(`light_${light}_says`)}</p>
      <p className="desk__hint">{say('feasibility_not_decision')}</p>
      <table className="bars feasibility-bars">
        <caption className="bars__caption">{say('feasibility_points_title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('feasibility_group')}</th>
            <td />
            <th scope="col">{say('feasibility_points_column')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((one) => (
            <tr key={one.group}>
              <th scope="row">{say(`group_${one.group}`)}</th>
              <td className="bars__bar" aria-hidden="true">
                <svg
                  className="bars__drawing"
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect className="bars__all" x="0" y="0" width="100" height="10" />
                  <rect
                    className="bars__share"
                    x="0"
                    y="0"
                    width={one.weight === 0 ? 0 : (one.points / one.weight) * 100}
                    height="10"
                  />
                </svg>
              </td>
              <td className="bars__value">
                {one.weight === 0
                  ? say('feasibility_group_out')
                  : say('feasibility_points', { points: points(one.points), weight: points(one.weight) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open.length === 0 ? null : (
        <p className="kern-body">
          {say('feasibility_open', { count: open.length })}{' '}
          {say('feasibility_open_which', { gates: open.map((gate) => gateName(gate, say)).join(', ') })}
        </p>
      )}
      <h4 className="result__fails">{say('feasibility_fails')}</h4>
      {fails.length === 0 ? (
        <p className="kern-body">{say('feasibility_fails_none')}</p>
      ) : (
        <ul className="log">
          {fails.map(({ gate, isCurable }) => (
            <li className="log__line" key={gate}>
              <p className="log__what">{workWords({ gate, why: 'fail', next: null }, fails, say)}</p>
              <p className="log__subject">{say(isCurable ? 'feasibility_curable' : 'feasibility_final')}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
