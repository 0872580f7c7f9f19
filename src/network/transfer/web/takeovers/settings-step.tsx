import { type FormEvent, useEffect, useState } from 'react';
import {
  ActButton,
  ask,
  ErrorSummary,
  FormFields,
  Trouble,
  useAskDeskAnew,
  useForm,
} from '../../../../../web/ui/desk-parts.ts';
import { Conflict, currentIn, SettingsList } from '../../../../../web/ui/setup-parts.ts';
import type { FormField } from '../../../../kernel/forms/form-schema.ts';
import type { StepProps } from './step-props.ts';
import { StepTitle } from './step-title.tsx';

const FORM = 'takeover-settings';

/** The draft's settings: each says whether it came from the giver, was changed, or is the town's own to say. */
export function SettingsStep({ screen, view, api, said }: StepProps) {
  const { say, language } = screen;
  const { settings, giver } = view;
  const form = useForm(settings.value);
  const [seen, setSeen] = useState(settings.version);
  const [isRetaken, setRetaken] = useState(false);
  const askAnew = useAskDeskAnew();
  const { isChanged, settle } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version is a reason, and never over what was typed
  useEffect(() => {
    if (settings.version === seen || isChanged) return;
    settle(settings.value);
    setSeen(settings.version);
  }, [settings.version]);
  const fields = settings.fields.map((field) => ({ ...field, hint: hintOf(field) }));

  /** The hint of the house, and whose value it is. */
  function hintOf(field: FormField): string {
    const isOwn = settings.own.includes(field.name);
    const isTaken = JSON.stringify(form.value[field.name]) === JSON.stringify(settings.taken[field.name]);
    const whose = isOwn
      ? `${say('takeover_setting_own')}. ${say('takeover_setting_own_hint')}`
      : isTaken
        ? say('takeover_setting_from', { name: giver?.name ?? '' })
        : say('takeover_setting_changed');
    return [field.hint, `(${whose})`].filter((words) => words !== null).join(' ');
  }
  const save = async (version: number) => {
    said(null);
    await form.run(async () => {
      const body = { seen: version, settings: form.value, retake: isRetaken };
      await ask({ method: 'PUT', path: `${api}/settings`, language, body });
      settle(form.value);
      setSeen(version + 1);
      setRetaken(false);
      said(say('takeover_settings_saved'));
      await askAnew();
    });
  };
  const changed = settings.fields.filter(({ name }) => name in settings.changed);
  const current = currentIn(form.trouble);
  return (
    <section className="desk__part" aria-labelledby="schritt-settings">
      <StepTitle screen={screen} step="settings" />
      {settings.fields.length === 0 ? (
        <p className="kern-body">{say('takeover_settings_none')}</p>
      ) : (
        <form
          className="form"
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void save(seen);
          }}
        >
          <p className="kern-body">{say('takeover_settings_text')}</p>
          {changed.length === 0 || isRetaken ? null : (
            <div className="ask">
              <p className="kern-body">{say('takeover_settings_changed', { name: giver?.name ?? '' })}</p>
              <SettingsList fields={changed} settings={settings.changed} screen={screen} />
              <div className="actions">
                <ActButton
                  onClick={() => {
                    form.change({ ...form.value, ...settings.changed });
                    setRetaken(true);
                    said(say('takeover_settings_retaken'));
                  }}
                >
                  {say('takeover_settings_retake')}
                </ActButton>
              </div>
            </div>
          )}
          <ErrorSummary screen={screen} id={FORM} fields={settings.fields} errors={form.errors} />
          <FormFields
            {...{ screen, fields }}
            id={FORM}
            value={form.value}
            change={form.change}
            errors={form.errors}
          />
          <Trouble refusal={form.trouble} screen={screen} />
          {current === null ? null : (
            <Conflict
              {...{ screen, current }}
              fields={settings.fields}
              mine={form.value}
              keepMine={() => void save(current.version)}
              takeTheirs={() => {
                settle(current.settings);
                setSeen(current.version);
                void askAnew();
              }}
            />
          )}
          <div className="actions">
            <ActButton
              type="submit"
              look={settings.savedAt === null ? 'primary' : 'secondary'}
              isBusy={form.isBusy}
            >
              {say('takeover_settings_save')}
            </ActButton>
          </div>
        </form>
      )}
    </section>
  );
}
