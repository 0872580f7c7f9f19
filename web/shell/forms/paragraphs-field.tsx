import { FieldLabel } from './field-label.tsx';
import { describedBy, FieldError, FieldHint } from './field-notes.tsx';
import { asLine, emptyOf } from './form-value.ts';
import type { WidgetProps } from './widget-props.ts';

/** Several lines of text. */
export function ParagraphsField({ field, id, value, change, error }: WidgetProps) {
  return (
    <div className={`kern-form-input${error === null ? '' : ' kern-form-input--error'}`}>
      <label className="kern-label" htmlFor={id}>
        <FieldLabel field={field} />
      </label>
      <FieldHint id={id} field={field} />
      <textarea
        id={id}
        rows={6}
        className={`kern-form-input__input form__paragraphs${error === null ? '' : ' kern-form-input__input--error'}`}
        value={asLine(value)}
        aria-required={field.isRequired}
        aria-invalid={error !== null}
        aria-describedby={describedBy(id, field.hint, error)}
        {...(field.max !== null && { maxLength: field.max })}
        onChange={(event) => change(event.currentTarget.value || emptyOf(field))}
      />
      <FieldError id={id} error={error} />
    </div>
  );
}
