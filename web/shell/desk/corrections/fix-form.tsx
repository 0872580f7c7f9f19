import { type FormEvent, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { CorrectionView } from '../../../../src/kernel/corrections/corrections-api.ts';
import type { FixChoices } from '../../../../src/kernel/corrections/fixes/fixes-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { initialValue } from '../../forms/form-value.ts';
import { useForm } from '../../forms/use-form.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { SelectField } from '../../people/select-field.tsx';
import { Trouble } from '../../people/trouble.tsx';
import { deskApi } from '../use-desk.ts';

type Kind = FixChoices['kinds'][number];
const FORM = 'fix';

/** What is so instead; the likeliest is there already, so that one tap is enough where it fits. */
export function FixForm(props: {
  screen: Screen;
  place: PlaceSummary;
  correction: CorrectionView;
  kinds: readonly Kind[];
  confirmed: () => Promise<void>;
}) {
  const { screen, kinds } = props;
  const { say } = screen;
  const [id, setId] = useState(kinds[0]?.kind ?? '');
  const kind = kinds.find((one) => one.kind === id);
  return (
    <section aria-labelledby="fix-title">
      <h3 className="section-title" id="fix-title">
        {say('fix_confirm_title')}
      </h3>
      <p className="desk__hint">{say('fix_confirm_lead')}</p>
      <SelectField
        id="fix-kind"
        label={say('fix_kind')}
        value={id}
        options={kinds.map((one) => ({ value: one.kind, words: one.name }))}
        change={setId}
      />
      {kind === undefined ? null : <OneKind key={kind.kind} {...props} kind={kind} />}
    </section>
  );
}

function OneKind(props: Parameters<typeof FixForm>[0] & { kind: Kind }) {
  const { screen, place, correction, kind, confirmed } = props;
  const { say, language } = screen;
  const form = useForm({ ...initialValue(kind.fields), ...kind.initial });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.run(async () => {
      await ask<CorrectionView>({
        ...{ method: 'POST', path: deskApi(place.ars, `/corrections/${correction.id}/confirm`), language },
        body: { version: correction.version, kind: kind.kind, values: form.value },
      });
      form.settle(form.value);
      await confirmed();
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary screen={screen} id={FORM} fields={kind.fields} errors={form.errors} />
      <FormFields
        screen={screen}
        id={FORM}
        fields={kind.fields}
        value={form.value}
        change={form.change}
        errors={form.errors}
      />
      <Trouble refusal={form.trouble} screen={screen} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={form.isBusy}>
          {say('fix_confirm')}
        </ActButton>
      </div>
    </form>
  );
}
