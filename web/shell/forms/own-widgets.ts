import type { ReactNode } from 'react';
import type { Widget } from '../../../src/kernel/forms/form-schema.ts';
import { ChoiceField } from './choice-field.tsx';
import { ChoicesField } from './choices-field.tsx';
import { ColourField } from './colour-field.tsx';
import { GroupField } from './group-field.tsx';
import { LineField } from './line-field.tsx';
import { ListField } from './list-field.tsx';
import { NumberField } from './number-field.tsx';
import { ParagraphsField } from './paragraphs-field.tsx';
import { PointField } from './point-field.tsx';
import { SwitchField } from './switch-field.tsx';
import type { WidgetProps } from './widget-props.ts';

type Plugged = 'picture' | 'recurrence' | 'mapping';

/** What every form can draw. Pictures, recurrences and mappings need more than a form: their rooms bring them. */
export const OWN_WIDGETS: Readonly<Record<Exclude<Widget, Plugged>, (props: WidgetProps) => ReactNode>> = {
  line: LineField,
  address: LineField,
  mail: LineField,
  date: LineField,
  time: LineField,
  moment: LineField,
  paragraphs: ParagraphsField,
  number: NumberField,
  switch: SwitchField,
  choice: ChoiceField,
  choices: ChoicesField,
  colour: ColourField,
  group: GroupField,
  list: ListField,
  point: PointField,
};
