import '../../ui/forms.css';
import { useMemo } from 'react';
import type { FormError, FormField } from '../../../src/kernel/forms/form-schema.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { FieldList } from './field-list.tsx';
import type { FormValue } from './form-value.ts';
import { OWN_WIDGETS } from './own-widgets.ts';
import type { Widgets } from './widget-props.ts';

/**
 * The fields of a form as the server describes them (`FormField`), each with its words, hint and error. `id` begins the
 * ids of all fields; `widgets` draws what only this room can, or draws better. The `form` around it, with
 * `ErrorSummary` above and `FormActions` below, is that of the room.
 */
export function FormFields(props: {
  screen: Screen;
  id: string;
  fields: readonly FormField[];
  value: FormValue;
  change: (value: FormValue) => void;
  errors: readonly FormError[];
  widgets?: Widgets;
  /** Further fields of a form whose first ones said what the asterisk means. */
  isContinued?: boolean;
}) {
  const { screen, id, fields, value, change, errors, widgets, isContinued = false } = props;
  const all = useMemo(() => ({ ...OWN_WIDGETS, ...widgets }), [widgets]);
  return (
    <div className="form__fields">
      {!isContinued && fields.some(({ isRequired }) => isRequired) ? (
        <p className="desk__hint">{screen.say('form_required_note')}</p>
      ) : null}
      <FieldList
        screen={screen}
        fields={fields}
        path=""
        prefix={id}
        value={value}
        change={change}
        errors={errors}
        widgets={all}
      />
    </div>
  );
}
