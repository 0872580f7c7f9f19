import { type FormEvent, useState } from 'react';
import { TextArea } from '../../../../../../web/ui/desk-parts.ts';
import { Check, FaultSummary, type Faults, Line, NO_FAULTS } from '../fields.tsx';
import type { LotPartProps } from '../own-lots.ts';
import { readWhole } from '../read-typed.ts';
import { SaveRow } from './save-row.tsx';

const HOUR = 60;
const MOST = { notice: 10_080, longest: 672, pause: 240 } as const;

/** Notice, longest stay, pause, and whom bookers call. */
export function RulesPart({ screen, lot, isBusy, act, done }: LotPartProps) {
  const { say } = screen;
  const { record } = lot;
  const hours = Math.max(1, Math.floor(record.longest / HOUR));
  const [typed, setTyped] = useState({
    ...{ notice: String(record.notice), longest: String(hours) },
    ...{ pause: String(record.pause), phone: record.phone, business: record.business ?? '' },
  });
  const [winter, setWinter] = useState(record.winter);
  const [isPublicTraffic, setPublic] = useState(record.isPublicTraffic);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const notice = readWhole(typed.notice, 0, MOST.notice);
    const longest = readWhole(typed.longest, 1, MOST.longest);
    const pause = readWhole(typed.pause, 0, MOST.pause);
    setFaults({
      ...(notice === undefined && { 'offer-notice': say('offer_fault_whole', { most: MOST.notice }) }),
      ...(longest === undefined && { 'offer-longest': say('offer_fault_whole', { most: MOST.longest }) }),
      ...(pause === undefined && { 'offer-pause': say('offer_fault_whole', { most: MOST.pause }) }),
    });
    if (notice === undefined || longest === undefined || pause === undefined) return;
    const { phone, business } = typed;
    const next = {
      // What a table brought in minutes stays, unless somebody types other hours.
      ...{ notice, longest: longest === hours ? record.longest : longest * HOUR },
      ...{ pause, isPublicTraffic },
      ...{ winter: winter.trim(), phone: phone.trim(), business: business.trim() || null },
    };
    if (await act({ method: 'PATCH', body: { record: next }, said: () => say('offer_saved') })) done();
  };
  const line = (name: keyof typeof typed, more: object) => (
    <Line
      id={`offer-${name}`}
      label={say(name === 'pause' ? 'offer_pause_between' : `offer_${name}`)}
      faults={faults}
      value={typed[name]}
      change={(value) => setTyped({ ...typed, [name]: value })}
      {...more}
    />
  );
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <FaultSummary title={say('offer_faults')} faults={faults} />
      <div className="offer__pair">
        {line('notice', { mode: 'numeric' })}
        {line('longest', { mode: 'numeric' })}
        {line('pause', { mode: 'numeric' })}
      </div>
      {line('phone', { mode: 'tel', complete: 'tel', longest: 40, hint: say('offer_phone_hint') })}
      {line('business', { longest: 120, hint: say('offer_business_hint') })}
      <TextArea
        id="offer-winter"
        label={say('offer_winter')}
        hint={say('offer_winter_hint')}
        error={null}
        longest={500}
        value={winter}
        change={setWinter}
      />
      <Check
        id="offer-public"
        label={say('offer_public_traffic')}
        hint={say('offer_public_traffic_hint')}
        checked={isPublicTraffic}
        change={setPublic}
      />
      <SaveRow screen={screen} isBusy={isBusy} />
    </form>
  );
}
