import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ActButton, ask, Said, Trouble, useAction } from '../../../../../../web/ui/desk-parts.ts';
import { formatClock, formatDate } from '../../../../../kernel/pages/format.ts';
import type { BayBlock, BlockedBay } from '../../../book/bookings-api.ts';
import { instantOf, minuteAt } from '../../../find/berlin-clock.ts';
import type { OwnBay } from '../../../lots/lots-api.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../fields.tsx';
import { API } from '../offer-paths.ts';
import type { LotPartProps } from '../own-lots.ts';
import { typedHundredths } from '../read-typed.ts';
import { BayFields, readBay, typedBay } from './bay-fields.tsx';
import { RemoveBay } from './remove-bay.tsx';
import { SaveRow } from './save-row.tsx';

export type BayTask = 'change' | 'block' | 'remove';

interface Props extends LotPartProps {
  bay: OwnBay;
  /** What is open of this bay: of all bays one thing at a time. */
  open: BayTask | null;
  setOpen: (task: BayTask | null) => void;
}

/** One bay in a line, with what can be done with it. */
export function BayRow(props: Props) {
  const { screen, bay, open, setOpen } = props;
  const { say, language } = screen;
  const { label, length, width, charging, isRoofed, isStepFree, isWide } = bay.record;
  const { blockedUntil } = bay;
  const named = (key: string) => ({ 'aria-label': say('offer_bay_act', { act: say(key), label }) });
  const toggle = (part: BayTask) => setOpen(open === part ? null : part);
  const facts = [
    say('find_bay_size', { length: typedHundredths(length), width: typedHundredths(width) }),
    ...(charging === null ? [] : [say('find_bay_charging', { power: charging })]),
    ...(isRoofed ? [say('find_bay_roofed')] : []),
    ...(isStepFree ? [say('find_bay_step_free')] : []),
    ...(isWide ? [say('find_bay_wide')] : []),
    ...(bay.ahead === 0 ? [] : [say('offer_bookings_count', { count: bay.ahead })]),
    ...(blockedUntil === null
      ? []
      : [
          say('offer_blocked_until', {
            time: `${formatDate(blockedUntil, language)}, ${formatClock(blockedUntil, language)}`,
          }),
        ]),
  ];
  return (
    <li className="log__line">
      <p className="log__what">{say('offer_bay', { label })}</p>
      <p className="log__subject">{facts.join(' · ')}</p>
      <div className="actions">
        <ActButton
          look="quiet"
          {...named('offer_change')}
          aria-expanded={open === 'change'}
          onClick={() => toggle('change')}
        >
          {say('offer_change')}
        </ActButton>
        <ActButton
          look="quiet"
          {...named('offer_block')}
          aria-expanded={open === 'block'}
          onClick={() => toggle('block')}
        >
          {say('offer_block')}
        </ActButton>
        <ActButton
          look="quiet"
          {...named('offer_remove')}
          aria-expanded={open === 'remove'}
          onClick={() => toggle('remove')}
        >
          {say('offer_remove')}
        </ActButton>
      </div>
      {open === 'change' ? <ChangeBay {...props} close={() => setOpen(null)} /> : null}
      {open === 'block' ? <BlockBay {...props} /> : null}
      {open === 'remove' ? <RemoveBay {...props} /> : null}
    </li>
  );
}

function ChangeBay({ screen, bay, isBusy, act, close }: Props & { close: () => void }) {
  const { say } = screen;
  const [label, setLabel] = useState(bay.record.label);
  const [typed, setTyped] = useState(() => typedBay(bay.record));
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const read = readBay(typed, say);
    const name = label.trim();
    setFaults({ ...(name === '' && { 'offer-label': say('offer_fault_label') }), ...read.faults });
    if (read.bay === null || name === '') return;
    const body = { record: { ...read.bay, label: name } };
    const step = { method: 'PATCH', path: `/bays/${bay.id}`, body, said: () => say('offer_saved') } as const;
    if (await act(step)) close();
  };
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <FaultSummary title={say('offer_faults')} faults={faults} />
      <Line
        id="offer-label"
        label={say('offer_label')}
        faults={faults}
        longest={40}
        value={label}
        change={setLabel}
      />
      <BayFields screen={screen} bay={typed} faults={faults} change={setTyped} />
      <SaveRow screen={screen} isBusy={isBusy} />
    </form>
  );
}

/** Closed until a time, or open again: bookings of that time move elsewhere, and it is said how many. */
function BlockBay({ screen, lot, bay }: Props) {
  const { say, language } = screen;
  const [until, setUntil] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const [said, setSaid] = useState<string | null>(null);
  const { run, trouble, isBusy } = useAction();
  const client = useQueryClient();
  const block = (instant: string | null) =>
    run(async () => {
      const path = `${API}/${lot.id}/bays/${bay.id}/block`;
      const answer = await ask<BlockedBay>({
        method: 'POST',
        path,
        language,
        body: { until: instant } satisfies BayBlock,
      });
      const { moved, cancelled } = answer;
      setSaid(instant === null ? say('offer_opened') : say('offer_blocked', { moved, cancelled }));
      await client.invalidateQueries({ queryKey: ['own', 'parking', `${API}/${lot.id}`] });
    });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const minute = minuteAt(until);
    const instant = minute === null ? null : instantOf(minute);
    setFaults(instant === null ? { 'offer-until': say('offer_fault_until') } : NO_FAULTS);
    if (instant !== null) void block(instant);
  };
  return (
    <form className="form" onSubmit={save} noValidate>
      <Line
        id="offer-until"
        label={say('offer_block_until')}
        hint={say('offer_block_hint')}
        type="datetime-local"
        faults={faults}
        value={until}
        change={setUntil}
      />
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy}>
          {say('offer_block')}
        </ActButton>
        {bay.blockedUntil === null ? null : (
          <ActButton isBusy={isBusy} onClick={() => void block(null)}>
            {say('offer_open')}
          </ActButton>
        )}
      </div>
    </form>
  );
}
