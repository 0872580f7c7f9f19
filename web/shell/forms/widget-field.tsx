import type { WidgetProps } from './widget-props.ts';

/** One field as its widget draws it. */
export function WidgetField(props: WidgetProps) {
  const { widget } = props.field;
  const Field = props.widgets[widget];
  if (Field === undefined) throw new Error(`No widget draws "${widget}" here: hand it to FormFields`);
  return <Field {...props} />;
}
