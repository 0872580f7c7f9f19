import { type FormEvent, useState } from 'react';
import { ActButton, Fold, Said, SelectField, TextArea, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { useKeptTyped } from '../../../../../web/ui/kept-typed.ts';
import { TownLine } from '../../../../../web/ui/town-line.tsx';
import { LONGEST, OPERATING_MODELS } from '../../pilots/pilot.ts';
import { readRecord, typedRecord } from './typed-record.ts';
import { type PilotActing, type PilotPartProps, usePilotAct } from './use-pilot.ts';

/** How long, for how much, where and with whom. */
export function RecordPart(props: PilotPartProps) {
  const { screen, desk } = props;
  const { say } = screen;
  const { version } = desk.report.pilot;
  // Outside of the form, which begins anew with what was saved: what is said of it stays.
  const acting = usePilotAct(props);
  return (
    <Fold id="steckbrief" title={say('pilot_record')}>
      <RecordForm key={version} {...props} acting={acting} />
      <Said words={acting.said} />
    </Fold>
  );
}

function RecordForm(props: PilotPartProps & { acting: PilotActing }) {
  const { screen, desk } = props;
  const { say, language } = screen;
  const { pilot, project } = desk.report;
  const { act, trouble, isBusy } = props.acting;
  const note = `transfer.record.${project.id}.${pilot.version}`;
  const { fields, set, forget } = useKeptTyped(note, typedRecord(desk.report, language));
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readRecord(fields, screen);
    setFaults(read.faults);
    if (read.words === null) return;
    const body = { ...read.words, version: pilot.version };
    if (await act({ method: 'PUT', body, said: say('pilot_saved') })) forget();
  };
  const line = (
    name: 'startsOn' | 'endsOn' | 'budgetOnce' | 'budgetYearly' | 'participants' | 'comparison' | 'outside',
    more: { type?: 'date'; longest?: number; mode?: 'decimal'; hint?: string } = {},
  ) => (
    <Line
      id={`record-${name}`}
      label={say(`pilot_record_${name}`)}
      faults={faults}
      value={fields[name] ?? ''}
      change={(value) => set({ [name]: value })}
      {...more}
    />
  );
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <FaultSummary title={say('project_faults')} faults={faults} />
      {desk.isStarted ? (
        <p className="desk__hint">{say('pilot_record_stands')}</p>
      ) : (
        <>
          {line('startsOn', { type: 'date', hint: say('pilot_record_startsOn_hint') })}
          {line('endsOn', { type: 'date', hint: say('pilot_record_endsOn_hint') })}
        </>
      )}
      {line('budgetOnce', { mode: 'decimal' })}
      {line('budgetYearly', { mode: 'decimal' })}
      <SelectField
        id="record-model"
        label={say('pilot_operating')}
        value={fields.operatingModel}
        options={[
          { value: '', words: say('project_choose') },
          ...OPERATING_MODELS.map((value) => ({ value, words: say(`pilot_operating_${value}`) })),
        ]}
        change={(operatingModel) => set({ operatingModel })}
      />
      <TextArea
        id="record-sites"
        label={say('pilot_sites')}
        hint={say('pilot_sites_hint')}
        error={faults['record-sites'] ?? null}
        longest={2_000}
        value={fields.sites}
        change={(sites) => set({ sites })}
      />
      {line('participants', { longest: LONGEST.participants })}
      <TextArea
        id="record-info"
        label={say('pilot_record_info')}
        hint={say('pilot_record_info_hint')}
        error={null}
        longest={LONGEST.info}
        value={fields.citizenInfo}
        change={(citizenInfo) => set({ citizenInfo })}
      />
      {line('comparison', { longest: LONGEST.comparison, hint: say('pilot_record_comparison_hint') })}
      <TownLine
        id="record-comparisonArs"
        label={say('pilot_record_comparisonArs')}
        hint={say('pilot_record_comparisonArs_hint')}
        faults={faults}
        screen={screen}
        value={{ words: fields.comparisonTown, ars: fields.comparisonArs }}
        change={({ words, ars }) => set({ comparisonTown: words, comparisonArs: ars })}
      />
      <TextArea
        id="record-method"
        label={say('pilot_method')}
        hint={say('pilot_record_method_hint')}
        error={null}
        longest={LONGEST.method}
        value={fields.method}
        change={(method) => set({ method })}
      />
      {project.solution === null
        ? line('outside', { longest: LONGEST.outside, hint: say('pilot_record_outside_hint') })
        : null}
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('project_save')}
        </ActButton>
      </div>
    </form>
  );
}
