import { type FormEvent, useEffect, useState } from 'react';
import type { AdopterLine, SaveAdoption, SolutionDetail } from '../../../../src/kernel/adoptions/desk-api.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormActions } from '../../forms/form-actions.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAskDeskAnew } from '../use-desk.ts';
import { Conflict } from './conflict.tsx';
import { currentIn } from './current-in.ts';
import type { PartProps } from './part-props.ts';
import { Preview } from './preview.tsx';

const FORM = 'settings-form';

/**
 * The settings as a form, with the cards beside it as they would be. It remembers which version it was filled from; what
 * somebody else saved meanwhile is shown beside one's own and never overwritten unasked.
 */
export function SettingsForm(props: PartProps & { from: AdopterLine | null }) {
  const { screen, api, detail, from, said } = props;
  const { say, language } = screen;
  const form = useForm(detail.settings);
  const [seen, setSeen] = useState(detail.version);
  const askAnew = useAskDeskAnew();
  const { isChanged, settle, change } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version is a reason, and never over what was typed
  useEffect(() => {
    if (detail.version === seen || isChanged) return;
    settle(detail.settings);
    setSeen(detail.version);
  }, [detail.version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken over once, then it is the manager's own
  useEffect(() => {
    // What is the other town's alone does not come along; one's own stays.
    if (from !== null) change({ ...form.value, ...from.settings });
  }, [from]);
  const save = async (version: number, state?: 'draft' | 'live') => {
    said(null);
    const body: SaveAdoption = {
      version,
      settings: form.value,
      ...(state !== undefined && { state }),
      ...(from !== null && { from: from.ars }),
    };
    await form.run(async () => {
      const saved = await ask<SolutionDetail>({
        method: 'PUT',
        path: api,
        language,
        body,
      });
      settle(saved.settings);
      setSeen(saved.version);
      said(say(`solutions_saved_${saved.state}`));
      await askAnew();
    });
  };
  const isHeld =
    detail.state === 'live' || (detail.state === 'paused' && detail.since !== null && !detail.isOnlyPause);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(seen, isHeld ? undefined : 'live');
  };
  const current = currentIn(form.trouble);
  return (
    <section aria-labelledby="settings">
      <h2 className="section-title" id="settings">
        {say('solutions_settings')}
      </h2>
      <p className="desk__hint">{say(`solutions_settings_${detail.settingsOf}`)}</p>
      <div className="solution__work">
        <form className="form" onSubmit={submit} noValidate>
          <ErrorSummary screen={screen} id={FORM} fields={detail.fields} errors={form.errors} />
          {detail.fields.length === 0 ? <p className="kern-body">{say('solutions_no_settings')}</p> : null}
          <FormFields
            screen={screen}
            id={FORM}
            fields={detail.fields}
            value={form.value}
            change={form.change}
            errors={form.errors}
          />
          <Trouble refusal={form.trouble} screen={screen} />
          {current === null ? null : (
            <Conflict
              screen={screen}
              fields={detail.fields}
              mine={form.value}
              current={current}
              keepMine={() => void save(current.version, isHeld ? undefined : 'live')}
              takeTheirs={() => {
                settle(current.settings);
                setSeen(current.version);
                void askAnew();
              }}
            />
          )}
          <FormActions
            screen={screen}
            isBusy={form.isBusy}
            save={say(isHeld ? 'solutions_save' : 'solutions_switch_on')}
          >
            {isHeld || detail.isOnlyPause ? null : (
              <ActButton onClick={() => void save(seen, 'draft')} isBusy={form.isBusy}>
                {say('solutions_save_draft')}
              </ActButton>
            )}
            {isChanged ? (
              <ActButton onClick={() => settle(detail.settings)}>{say('solutions_discard')}</ActButton>
            ) : null}
          </FormActions>
        </form>
        <Preview screen={screen} api={api} settings={form.value} />
      </div>
    </section>
  );
}
