import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { Faults } from '../../../../../web/ui/faults.tsx';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { FactLine } from '../../feasibility/feasibility-api.ts';
import { ANSWERS, type Gate, type GivenAnswer } from '../../feasibility/rule-set.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import type { TypedGate } from './typed-check.ts';

/** One question with its answers, what the platform knows about it, and what shows the answer. */
export function GateField(props: {
  screen: RoomProps['screen'];
  gate: Gate;
  typed: TypedGate;
  facts: readonly FactLine[];
  faults: Faults;
  change: (more: Partial<TypedGate>) => void;
}) {
  const { screen, gate, typed, facts, faults, change } = props;
  const { say } = screen;
  const { id } = gate;
  const proposed = facts.find(({ proposes }) => proposes !== null)?.proposes ?? null;
  return (
    <div className="form__fields">
      <fieldset className="feas__answers" aria-describedby={`gate-${id}-wanted`}>
        <legend className="form__legend">
          {id}: {say(`gate_${id}_question`)}
        </legend>
        <p className="kern-hint" id={`gate-${id}-wanted`}>
          {say('feasibility_wanted', { what: say(`gate_${id}_evidence`) })}
        </p>
        <Facts screen={screen} gate={gate} facts={facts} typed={typed} change={change} />
        {id === 'E1' ? null : (
          <Answers
            screen={screen}
            gate={gate}
            chosen={typed.answer}
            choose={(answer) => change({ answer })}
          />
        )}
      </fieldset>
      {typed.answer === '' && id !== 'E1' ? null : (
        <EvidenceFields
          {...{ screen, id, typed, faults, change }}
          isNeeded={proposed !== null && typed.answer !== '' && typed.answer !== String(proposed)}
        />
      )}
    </div>
  );
}

function Answers(props: {
  screen: RoomProps['screen'];
  gate: Gate;
  chosen: string;
  choose: (answer: string) => void;
}) {
  const { screen, gate, chosen, choose } = props;
  const { say } = screen;
  const { id, mayNotApply } = gate;
  const options = [
    { value: '', words: say('feasibility_unanswered') },
    ...ANSWERS.map((answer) => ({ value: String(answer), words: say(`gate_${id}_${answer}`) })),
    ...(mayNotApply ? [{ value: 'na', words: say('feasibility_na') }] : []),
  ];
  return options.map(({ value, words }) => (
    <div className="kern-form-check feas__answer" key={value}>
      <input
        className="kern-form-check__radio"
        type="radio"
        name={`gate-${id}`}
        id={`gate-${id}-${value === '' ? 'none' : value}`}
        checked={chosen === value}
        onChange={() => choose(value)}
      />
      <label className="kern-label" htmlFor={`gate-${id}-${value === '' ? 'none' : value}`}>
        {words}
        {value === '' || value === 'na' ? null : <span className="entry-mark"> {value}</span>}
      </label>
    </div>
  ));
}

function Facts(props: {
  screen: RoomProps['screen'];
  gate: Gate;
  facts: readonly FactLine[];
  typed: TypedGate;
  change: (more: Partial<TypedGate>) => void;
}) {
  const { screen, gate, facts, typed, change } = props;
  const { say, language } = screen;
  if (facts.length === 0) return null;
  const proposed = facts.find(({ proposes }) => proposes !== null)?.proposes ?? null;
  return (
    <div className="feas__known">
      <p className="kern-label">{say('feasibility_known')}</p>
      <ul className="feas__facts">
        {facts.map(({ text, source, at, says }) => (
          <li key={text} className={`feas__fact feas__fact--${says}`}>
            {text}
            <span className="facts__note">
              {say('feasibility_known_source', { source })} ·{' '}
              {say('feasibility_known_at', { date: formatDate(at, language) })}
            </span>
          </li>
        ))}
      </ul>
      {proposed === null ? null : (
        <p className="feas__proposal">
          {say('feasibility_proposal', { answer: answerWords(gate, proposed, screen) })}{' '}
          {typed.answer === String(proposed) ? null : (
            <ActButton
              look="quiet"
              aria-label={`${gate.id}: ${say('feasibility_take')}`}
              onClick={() => change({ answer: String(proposed) })}
            >
              {say('feasibility_take')}
            </ActButton>
          )}
        </p>
      )}
    </div>
  );
}

function answerWords({ id }: Gate, answer: GivenAnswer, { say }: RoomProps['screen']): string {
  return answer === 'na' ? say('feasibility_na') : say(`gate_${id}_${answer}`);
}
