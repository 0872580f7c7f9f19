import type { FormError, FormField } from '../../../src/kernel/forms/form-schema.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { errorAt, type FormValue, pathBelow, withField } from './form-value.ts';
import { WidgetField } from './widget-field.tsx';
import { fieldId, type Widgets } from './widget-props.ts';

/** Fields one below the other, those of a section under its heading. */
export function FieldList(props: {
  screen: Screen;
  fields: readonly FormField[];
  /** Of the group that they belong to; '' for the form itself. */
  path: string;
  /** Id of that group. */
  prefix: string;
  value: FormValue;
  change: (value: FormValue) => void;
  errors: readonly FormError[];
  widgets: Widgets;
}) {
  const { screen, fields, path, prefix, value, change, errors, widgets } = props;
  return bySection(fields).map(({ section, members }) => {
    const drawn = members.map((field) => {
      const at = pathBelow(path, field.name);
      return (
        <WidgetField
          key={field.name}
          screen={screen}
          field={field}
          id={fieldId(prefix, field.name)}
          path={at}
          value={value[field.name]}
          change={(next) => change(withField(value, field.name, next))}
          error={errorAt(errors, at)}
          errors={errors}
          widgets={widgets}
        />
      );
    });
    if (section === null) return drawn;
    return (
      <fieldset className="form__section" key={section}>
        <legend className="form__legend">{section}</legend>
        {drawn}
      </fieldset>
    );
  });
}

/** A section begins at the field that names it and goes on as far as the next ones name the same. */
function bySection(fields: readonly FormField[]) {
  const found: { section: string | null; members: FormField[] }[] = [];
  for (const field of fields) {
    const last = found.at(-1);
    if (last !== undefined && last.section === field.section) last.members.push(field);
    else found.push({ section: field.section, members: [field] });
  }
  return found;
}
