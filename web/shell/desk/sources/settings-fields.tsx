import type { FormError, FormField } from '../../../../src/kernel/forms/form-schema.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import type { FormValue } from '../../forms/form-value.ts';

const FORM = 'source-settings';

/** How a feed is written, where its format leaves that open; nothing for a format without settings. */
export function SettingsFields(props: {
  screen: Screen;
  fields: readonly FormField[];
  value: FormValue;
  errors: readonly FormError[];
  change: (value: FormValue) => void;
}) {
  const { screen, fields, value, errors, change } = props;
  if (fields.length === 0) return null;
  return (
    <section className="desk__part" aria-labelledby={`${FORM}-title`}>
      <h3 className="section-title" id={`${FORM}-title`}>
        {screen.say('settings')}
      </h3>
      <p className="desk__hint">{screen.say('settings_text')}</p>
      <ErrorSummary screen={screen} id={FORM} fields={fields} errors={errors} />
      <FormFields {...{ screen, fields, value, errors, change }} id={FORM} />
    </section>
  );
}
