import { type FormEvent, useState } from 'react';
import { ActButton } from '../../../../../../web/ui/desk-parts.ts';
import type { NewBays } from '../../../lots/lots-api.ts';
import { newBays } from '../bay-size.tsx';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../fields.tsx';
import type { LotPartProps } from '../own-lots.ts';
import { readWhole } from '../read-typed.ts';
import { BayFields, NEW_BAY, readBay } from './bay-fields.tsx';
import { BayRow, type BayTask } from './bay-row.tsx';
import { SaveRow } from './save-row.tsx';

const SHOWN = 12;
const MOST = 300;

/** Bays: each to be changed, closed for a time or taken away; and more of the same size at once. */
export function BaysPart(props: LotPartProps) {
  const { screen, lot } = props;
  const { say } = screen;
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<{ bay: string | null; task: BayTask | 'add' } | null>(
    lot.bayList.length === 0 ? { bay: null, task: 'add' } : null,
  );
  const isAdding = open?.task === 'add';
  const shown = all ? lot.bayList : lot.bayList.slice(0, SHOWN);
  return (
    <div className="form">
      <ul className="log">
        {shown.map((bay) => (
          <BayRow
            key={bay.id}
            {...props}
            bay={bay}
            open={open?.bay === bay.id && open.task !== 'add' ? open.task : null}
            // What is saved closes its own form, not what was opened meanwhile.
            setOpen={(task) =>
              setOpen((now) => (task === null ? (now?.bay === bay.id ? null : now) : { bay: bay.id, task }))
            }
          />
        ))}
      </ul>
      <div className="actions">
        {shown.length < lot.bayList.length ? (
          <ActButton onClick={() => setAll(true)}>
            {say('offer_bays_all', { count: lot.bayList.length })}
          </ActButton>
        ) : null}
        <ActButton
          aria-expanded={isAdding}
          onClick={() => setOpen(isAdding ? null : { bay: null, task: 'add' })}
        >
          {say('offer_bays_add')}
        </ActButton>
      </div>
      {isAdding ? (
        <AddBays {...props} close={() => setOpen((now) => (now?.task === 'add' ? null : now))} />
      ) : null}
    </div>
  );
}

function AddBays(props: LotPartProps & { close: () => void }) {
  const { screen, lot, isBusy, act, done, close } = props;
  const { say } = screen;
  const [count, setCount] = useState('1');
  const [bay, setBay] = useState(NEW_BAY);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const read = readBay(bay, say);
    const many = readWhole(count, 1, MOST);
    setFaults({
      ...(many === undefined && { 'offer-count': say('offer_fault_count', { most: MOST }) }),
      ...read.faults,
    });
    if (many === undefined || read.bay === null) return;
    const numbers = lot.bayList.map(({ record }) => Number(record.label)).filter(Number.isInteger);
    const bays = newBays(read.bay, many, Math.max(0, ...numbers) + 1);
    if (
      await act({
        method: 'POST',
        path: '/bays',
        body: { bays } satisfies Omit<NewBays, 'version'>,
        said: () => say('offer_saved'),
      })
    ) {
      close();
      if (lot.state === 'draft') done();
    }
  };
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <FaultSummary title={say('offer_faults')} faults={faults} />
      <Line
        id="offer-count"
        label={say('offer_count')}
        faults={faults}
        mode="numeric"
        value={count}
        change={setCount}
      />
      <BayFields screen={screen} bay={bay} faults={faults} change={setBay} />
      <SaveRow screen={screen} isBusy={isBusy} />
    </form>
  );
}
