import { type FormEvent, useState } from 'react';
import { ActButton, Fold, Said, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { LONGEST } from '../../pilots/pilot.ts';
import { isOver } from '../../projects/next-steps.ts';
import { type PilotPartProps, usePilotAct } from './use-pilot.ts';

/** What else changed meanwhile, so that nobody takes it for the pilot's doing. */
export function ChangesPart(props: PilotPartProps) {
  const { screen, desk } = props;
  const { say, language } = screen;
  const { changes } = desk.report;
  const { act, trouble, isBusy, said } = usePilotAct(props);
  const isEnded = isOver(desk.project);
  return (
    <Fold id="aenderungen" title={say('pilot_changes')}>
      <p className="kern-body">{say('pilot_changes_lead')}</p>
      {changes.length === 0 ? <p className="kern-body">{say('pilot_changes_none')}</p> : null}
      <ul className="log">
        {changes.map(({ id, on, text }) => (
          <li className="log__line" key={id}>
            <p className="log__what">{text}</p>
            <p className="log__subject">{formatDate(on, language)}</p>
            {isEnded ? null : (
              <div className="actions">
                <ActButton
                  isBusy={isBusy}
                  aria-label={say('pilot_note_drop_one', { text })}
                  onClick={() =>
                    void act({ method: 'DELETE', path: `/changes/${id}`, said: say('pilot_dropped') })
                  }
                >
                  {say('pilot_note_drop')}
                </ActButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      {isEnded ? null : (
        <ChangeForm
          key={changes.length}
          screen={screen}
          isBusy={isBusy}
          save={(body) =>
            act({ method: 'PUT', path: `/changes/${crypto.randomUUID()}`, body, said: say('pilot_saved') })
          }
        />
      )}
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </Fold>
  );
}

function ChangeForm(
  props: Pick<PilotPartProps, 'screen'> & {
    isBusy: boolean;
    save: (body: { on: string; text: string }) => Promise<boolean>;
  },
) {
  const { screen, isBusy, save } = props;
  const { say } = screen;
  const [on, setOn] = useState('');
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    const found: Faults = {
      ...(on === '' && { 'change-on': say('pilot_day_missing') }),
      ...(words === '' && { 'change-text': say('pilot_change_text_missing') }),
    };
    setFaults(found);
    if (Object.keys(found).length === 0) void save({ on, text: words });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <Line
        id="change-on"
        label={say('pilot_change_on')}
        type="date"
        faults={faults}
        value={on}
        change={setOn}
      />
      <Line
        id="change-text"
        label={say('pilot_change_text')}
        hint={say('pilot_change_text_hint')}
        faults={faults}
        value={text}
        change={setText}
        longest={LONGEST.change}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy}>
          {say('pilot_change_add')}
        </ActButton>
      </div>
    </form>
  );
}
