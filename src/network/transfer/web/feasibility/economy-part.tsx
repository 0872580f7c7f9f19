import { ActButton, SelectField } from '../../../../../web/ui/desk-parts.ts';
import { type Faults, Line } from '../../../../../web/ui/faults.tsx';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { EconomyResult } from '../../feasibility/economy.ts';
import { AMOUNTS, caseRows, isApart, verdictRows } from '../../feasibility/economy-rows.ts';
import { CRITERIA_LISTS, type RuleSet } from '../../feasibility/rule-set.ts';
import { EMPTY_ECONOMY, type TypedEconomy } from './typed-check.ts';

const MARKS = Array.from({ length: 11 }, (_, mark) => String(mark));

/** The calculation: urgency first, then costs and benefits, and at once what it says. */
export function EconomyPart(props: {
  screen: RoomProps['screen'];
  rules: RuleSet;
  typed: TypedEconomy | null;
  result: EconomyResult | null;
  faults: Faults;
  change: (typed: TypedEconomy | null) => void;
}) {
  const { screen, rules, typed, result, faults, change } = props;
  const { say } = screen;
  if (typed === null)
    return (
      <div className="form__group" id="rechnung">
        <p className="kern-label">{say('eco_title')}</p>
        <p className="kern-body">{say('eco_intro')}</p>
        <p className="desk__hint">{say('eco_none')}</p>
        <div className="actions">
          <ActButton onClick={() => change(EMPTY_ECONOMY)}>{say('eco_begin')}</ActButton>
        </div>
      </div>
    );
  const line = (name: string, hint?: string) => (
    <Line
      key={name}
      id={`eco-${name}`}
      label={say(`eco_${name === 'ratePercent' ? 'rate' : name}`)}
      {...(hint !== undefined && { hint })}
      faults={faults}
      value={typed[name] ?? ''}
      change={(value) => change({ ...typed, [name]: value })}
      longest={30}
      mode="decimal"
    />
  );
  return (
    <fieldset className="form__group" id="rechnung">
      <legend className="form__legend">{say('eco_title')}</legend>
      <p className="kern-body">{say('eco_intro')}</p>
      {CRITERIA_LISTS.map((list) => (
        <fieldset className="form__section feas__marks" key={list}>
          <legend className="form__legend">{say(`eco_marks_${list}`)}</legend>
          {list === 'd' ? <p className="kern-hint">{say('eco_marks_d_hint')}</p> : null}
          {rules.criteria[list].map(({ id }) => (
            <SelectField
              key={id}
              id={`eco-${id}`}
              label={say(`criterion_${id}`)}
              value={typed[id] ?? '0'}
              options={MARKS.map((value) => ({
                value,
                words: value === '0' ? say('eco_mark_none') : value === '10' ? say('eco_mark_most') : value,
              }))}
              change={(value) => change({ ...typed, [id]: value })}
            />
          ))}
        </fieldset>
      ))}
      <p className="desk__hint">{say('eco_marks_own')}</p>
      {line('years')}
      {line('ratePercent', say('eco_rate_hint'))}
      {line('towns', say('eco_towns_hint'))}
      {AMOUNTS.map((name) => line(name, name === 'benefitOther' ? say('eco_benefitOther_hint') : undefined))}
      {result === null ? null : <EconomyResultPart screen={screen} result={result} />}
      <div className="actions">
        <ActButton onClick={() => change(null)}>{say('eco_drop')}</ActButton>
      </div>
    </fieldset>
  );
}

function EconomyResultPart({ screen, result }: { screen: RoomProps['screen']; result: EconomyResult }) {
  const { say, language } = screen;
  return (
    <div className="feas__known">
      <table className="bars feasibility-bars">
        <caption className="bars__caption">{say('eco_result')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('eco_case')}</th>
            <th scope="col">{say('eco_npv')}</th>
          </tr>
        </thead>
        <tbody>
          {caseRows(result, say, language).map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="bars__value">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="kern-description-list facts">
        {verdictRows(result, say, language).map(([label, value]) => (
          <div className="kern-description-list-item" key={label}>
            <dt className="kern-description-list-item__key">{label}</dt>
            <dd className="kern-description-list-item__value">{value}</dd>
          </div>
        ))}
      </dl>
      {isApart(result) ? <p className="kern-body">{say('eco_rule_apart')}</p> : null}
    </div>
  );
}
