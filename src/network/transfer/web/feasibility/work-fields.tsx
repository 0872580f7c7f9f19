import { type ReactNode, useState } from 'react';
import { type Faults, Line } from '../../../../../web/ui/faults.tsx';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { Work } from '../../feasibility/find-work.ts';
import type { Judgement } from '../../feasibility/judge.ts';
import { LONGEST } from '../../feasibility/limits.ts';
import type { GateId } from '../../feasibility/rule-set.ts';
import { workWords } from '../../feasibility/work-words.ts';
import type { TypedGate, TypedGates } from './typed-check.ts';

/** What follows from the answers as they stand: which office does it, and until when. */
export function WorkFields(props: {
  screen: RoomProps['screen'];
  work: readonly Work[];
  fails: Judgement['fails'];
  gates: TypedGates;
  faults: Faults;
  change: (gate: GateId, more: Partial<TypedGate>) => void;
}) {
  const { screen, work, fails, gates, faults, change } = props;
  const { say } = screen;
  const item = (one: Work) => (
    <li className="form__entry" key={one.gate}>
      <p className="kern-body">{workWords(one, fails, say)}</p>
      <div className="feas__work">
        <Line
          id={`gate-${one.gate}-unit`}
          label={say('work_unit', { gate: one.gate })}
          faults={faults}
          value={gates[one.gate].unit}
          change={(unit) => change(one.gate, { unit })}
          longest={LONGEST.unit}
        />
        <Line
          id={`gate-${one.gate}-due`}
          label={say('work_due', { gate: one.gate })}
          type="date"
          faults={faults}
          value={gates[one.gate].due}
          change={(due) => change(one.gate, { due })}
        />
      </div>
    </li>
  );
  // Whoever checks answers them; only what stays open becomes somebody's task.
  const open = work.filter(({ why }) => why === 'open');
  const isAsked = open.some(
    ({ gate }) =>
      gates[gate].unit !== '' || gates[gate].due !== '' || faults[`gate-${gate}-due`] !== undefined,
  );
  return (
    <section className="form__fields">
      <h3 className="section-title">{say('work_title')}</h3>
      {work.length === 0 ? <p className="kern-body">{say('work_none')}</p> : null}
      <p className="desk__hint" hidden={work.length === 0}>
        {say('work_hint')}
      </p>
      <ul className="form__entries" hidden={work.length === open.length}>
        {work.filter(({ why }) => why !== 'open').map(item)}
      </ul>
      {open.length === 0 ? null : (
        <OpenWork title={say('work_open_ones', { count: open.length })} startsOpen={isAsked}>
          <ul className="form__entries">{open.map(item)}</ul>
        </OpenWork>
      )}
    </section>
  );
}

function OpenWork(props: { title: string; startsOpen: boolean; children: ReactNode }) {
  const { title, startsOpen, children } = props;
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      className="feas__evidence"
      open={isOpen || startsOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}
