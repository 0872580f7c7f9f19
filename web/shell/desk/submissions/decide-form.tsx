import { type FormEvent, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { EntryKind } from '../../../../src/kernel/editorial/entries-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { SubmissionView } from '../../../../src/kernel/submissions/submissions-api.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { EntryPreview } from '../entries/entry-preview.tsx';
import { entryWidgets } from '../entries/widgets.tsx';

const FORM = 'entry';

/** The page as it would be, the form to change it before, and the way to publish it. */
export function DecideForm(props: {
  screen: Screen;
  place: PlaceSummary;
  one: SubmissionView;
  kind: EntryKind;
  path: string;
  published: () => Promise<void>;
}) {
  const { screen, place, one, kind, path, published } = props;
  const { say, language } = screen;
  const form = useForm({ ...one.content });
  const [widgets] = useState(() => entryWidgets(place));
  const [trust, setTrust] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.run(async () => {
      const { version } = one;
      const body = { version, content: form.value, trust };
      await ask<SubmissionView>({ method: 'POST', path: `${path}/publish`, language, body });
      form.settle(form.value);
      await published();
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <EntryPreview screen={screen} place={place} kind={kind} content={form.value} />
      <ErrorSummary screen={screen} id={FORM} fields={kind.fields} errors={form.errors} />
      <section aria-labelledby="submission-change">
        <h3 className="section-title" id="submission-change">
          {say('submission_change')}
        </h3>
        <p className="desk__hint">{say('submission_change_hint')}</p>
        <FormFields
          screen={screen}
          id={FORM}
          fields={kind.fields}
          value={form.value}
          change={form.change}
          errors={form.errors}
          widgets={widgets}
        />
      </section>
      <Trouble refusal={form.trouble} screen={screen} />
      {one.email === null || one.isTrusted ? null : (
        <label className="mine__choice" htmlFor="submission-trust">
          <input
            type="checkbox"
            id="submission-trust"
            checked={trust}
            onChange={(event) => setTrust(event.currentTarget.checked)}
          />
          <span>{say('submission_trust')}</span>
        </label>
      )}
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={form.isBusy}>
          {say('submission_publish')}
        </ActButton>
      </div>
    </form>
  );
}
