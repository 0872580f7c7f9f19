import { type MouseEvent, useEffect, useRef } from 'react';
import type { FormError, FormField } from '../../../src/kernel/forms/form-schema.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { labelAt } from './label-at.ts';
import { fieldId } from './widget-props.ts';

/**
 * Everything that does not fit, at the top of the form; each line leads to its field. It takes the focus whenever the
 * errors are new, so that they are heard. `id` is that of the form's fields.
 */
export function ErrorSummary(props: {
  screen: Screen;
  id: string;
  fields: readonly FormField[];
  errors: readonly FormError[];
}) {
  const { screen, id, fields, errors } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  const go = (event: MouseEvent, path: string) => {
    const field = fieldAt(id, path);
    if (field === null) return;
    event.preventDefault();
    field.scrollIntoView({ block: 'center' });
    field.focus();
  };
  return (
    <div className="form__summary" role="alert" tabIndex={-1} ref={box}>
      <p className="form__summary-title">{screen.say('form_errors', { count: errors.length })}</p>
      <ul className="form__summary-list">
        {errors.map((one) => {
          const label = labelAt(fields, one.path);
          return (
            <li key={one.path}>
              {label === null ? (
                one.message
              ) : (
                <a href={`#${fieldId(id, one.path)}`} onClick={(event) => go(event, one.path)}>
                  {label}: {one.message}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The field of a path; where a widget draws a part of it without an id of its own, the widget. */
function fieldAt(id: string, path: string): HTMLElement | null {
  const names = path.split('.');
  for (let length = names.length; length > 0; length--) {
    const found = document.getElementById(fieldId(id, names.slice(0, length).join('.')));
    if (found !== null) return found;
  }
  return null;
}
