import { type FormEvent, useState } from 'react';
import {
  ActButton,
  ask,
  ErrorSummary,
  FormFields,
  initialValue,
  Trouble,
  useForm,
} from '../../../../../web/ui/desk-parts.ts';
import type { FormField } from '../../../../kernel/forms/form-schema.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { ChangePreview } from '../../rules/rules-api.ts';
import { ChangedDays, changesInWords } from './changed-days.tsx';

const FORM = 'change';

/** Which days become what; nothing is changed before what would become of them was looked at. */
export function ChangeForm(props: {
  screen: Screen;
  path: string;
  fields: readonly FormField[];
  done: (count: number) => Promise<void>;
}) {
  const { screen, path, fields, done } = props;
  const { say, language } = screen;
  const form = useForm(initialValue(fields));
  const [preview, setPreview] = useState<ChangePreview | null>(null);
  const look = (event: FormEvent) => {
    event.preventDefault();
    setPreview(null);
    void form.run(async () => {
      const body = { form: form.value };
      setPreview(await ask<ChangePreview>({ method: 'POST', path: `${path}/preview`, language, body }));
    });
  };
  const apply = () =>
    void form.run(async () => {
      const body = { form: form.value };
      const { count } = await ask<{ count: number }>({ method: 'POST', path, language, body });
      form.settle(form.value);
      await done(count);
    });
  return (
    <form className="form" onSubmit={look} noValidate>
      <ErrorSummary screen={screen} id={FORM} fields={fields} errors={form.errors} />
      <FormFields
        screen={screen}
        id={FORM}
        fields={fields}
        value={form.value}
        change={(next) => {
          // What was looked at is not what stands here any more.
          setPreview(null);
          form.change(next);
        }}
        errors={form.errors}
      />
      <div className="actions">
        <ActButton
          type="submit"
          look={preview === null || preview.count === 0 ? 'primary' : 'secondary'}
          isBusy={form.isBusy}
        >
          {say('change_preview')}
        </ActButton>
      </div>
      <p className="kern-body" role="status">
        {preview === null ? null : changesInWords(preview, screen)}
      </p>
      {preview === null || preview.count === 0 ? null : <ChangedDays screen={screen} preview={preview} />}
      <Trouble refusal={form.trouble} screen={screen} />
      {preview === null || preview.count === 0 ? null : (
        <div className="actions">
          <ActButton look="primary" onClick={apply} isBusy={form.isBusy}>
            {say(preview.withHints > 0 ? 'change_apply_hinted' : 'change_apply')}
          </ActButton>
        </div>
      )}
    </form>
  );
}
