import { useState } from 'react';
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { Faults } from '../../../../../web/ui/faults.tsx';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { FactLine } from '../../feasibility/feasibility-api.ts';
import type { Judgement } from '../../feasibility/judge.ts';
import { type GateId, GROUPS, type RuleSet } from '../../feasibility/rule-set.ts';
import { EconomyPart } from './economy-part.tsx';
import { focusGate } from './gate-fold.tsx';
import { firstInNeed, type GateStand, inNeed, openGates } from './gate-stands.ts';
import { GroupPart } from './group-part.tsx';
import { JumpList } from './jump-list.tsx';
import { takeProposals } from './take-proposals.ts';
import { useOpenedGates } from './use-opened-gates.ts';
import type { TypedCheck } from './use-typed-check.ts';

/** The list to jump by, proposals all at once, and the questions: what fails and the next open one unfolded. */
export function QuestionsPart(props: {
  screen: RoomProps['screen'];
  rules: RuleSet;
  typed: TypedCheck;
  facts: readonly FactLine[];
  faults: Faults;
  judgement: Judgement;
  stands: ReadonlyMap<GateId, GateStand>;
}) {
  const { screen, rules, typed, facts, faults, judgement, stands } = props;
  const { say } = screen;
  const folds = useOpenedGates(firstInNeed(stands));
  const [taken, setTaken] = useState(0);
  const takeAll = () => {
    const found = takeProposals(typed.gates, facts);
    typed.setGates(found.gates);
    const isLeft = (gate: GateId) => !found.taken.includes(gate);
    const next = openGates(stands).filter(isLeft).slice(0, 1);
    folds.only([...folds.opened, ...next].filter(isLeft));
    setTaken(found.taken.length);
  };
  const go = (gate: GateId) => {
    folds.set(gate, true);
    focusGate(gate);
  };
  /** One after the other: this one folds away, and the next one that is open opens. */
  const goOn = (from: GateId, to: GateId) => {
    folds.set(from, false);
    go(to);
  };
  const shared = { screen, rules, facts, faults, typed, stands, folds, goOn, economy: judgement.economy };
  return (
    <>
      <JumpList
        {...{ screen, stands, go }}
        foldAll={() => folds.only([])}
        unfoldOpen={() => folds.only(inNeed(stands))}
      />
      <div className="actions">
        <ActButton onClick={takeAll}>{say('feasibility_take_all')}</ActButton>
      </div>
      <p className="desk__hint" role="status">
        {taken === 0 ? null : say('feasibility_taken', { count: taken })}
      </p>
      {GROUPS.map((group) => (
        <GroupPart key={group} {...shared} group={group}>
          <EconomyPart
            screen={screen}
            rules={rules}
            typed={typed.economy}
            result={judgement.economy}
            faults={faults}
            change={typed.setEconomy}
          />
        </GroupPart>
      ))}
      <GroupPart {...shared} group={null} />
    </>
  );
}
