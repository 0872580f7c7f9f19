import { asLine } from './form-value.ts';
import { LineField } from './line-field.tsx';
import type { WidgetProps } from './widget-props.ts';

/** A colour as "#1a5fb4", typed or chosen. */
export function ColourField(props: WidgetProps) {
  const { field, value, change, screen } = props;
  const colour = asLine(value);
  return (
    <div className="form__colour">
      <LineField {...props} />
      <input
        type="color"
        className="form__swatch"
        aria-label={screen.say('form_pick_colour', { label: field.label })}
        value={/^#[0-9a-f]{6}$/i.test(colour) ? colour : '#000000'}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
