import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { Widgets } from '../../forms/widget-props.ts';
import { NamedField } from './named-field.tsx';
import { PictureField } from './picture-field.tsx';
import { PlacePointField } from './place-point-field.tsx';
import { RecurrenceField } from './recurrence/recurrence-field.tsx';

/** What the forms of entries draw beyond those of the house. */
export function entryWidgets(place: PlaceSummary): Widgets {
  return {
    line: (props) => <NamedField {...props} ars={place.ars} />,
    recurrence: (props) => <RecurrenceField {...props} ars={place.ars} />,
    picture: (props) => <PictureField {...props} ars={place.ars} />,
    point: (props) => <PlacePointField {...props} ars={place.ars} />,
  };
}
