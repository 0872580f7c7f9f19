import type { ReactNode } from 'react';
import type { FormError, FormField, Widget } from '../../../src/kernel/forms/form-schema.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';

/** What a widget gets. Its own id is `id`: the error summary leads there, so something that takes focus must have it. */
export interface WidgetProps {
  screen: Screen;
  field: FormField;
  id: string;
  /** Names joined by dots; errors inside of it begin with it. */
  path: string;
  value: unknown;
  /** `undefined` leaves the field out. */
  change: (value: unknown) => void;
  /** Of the field itself. */
  error: string | null;
  /** Of the whole form. */
  errors: readonly FormError[];
  /** All that may be drawn here, for the fields inside. */
  widgets: Widgets;
}

/** Widgets that belong to a room, beside or instead of those that every form has. */
export type Widgets = Readonly<Partial<Record<Widget, (props: WidgetProps) => ReactNode>>>;

/** Id of the field at a path in the form that begins with `prefix`. */
export function fieldId(prefix: string, path: string): string {
  return path === '' ? prefix : `${prefix}-${path.replaceAll('.', '-')}`;
}
