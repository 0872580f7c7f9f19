import { PointField } from '../../forms/point-field.tsx';
import type { WidgetProps } from '../../forms/widget-props.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';

/** A point in degrees, to begin with the middle of the place. */
export function PlacePointField({ ars, ...props }: WidgetProps & { ars: string }) {
  const { screen, change } = props;
  const { run, trouble, isBusy } = useAction();
  const takeMiddle = () =>
    run(async () => {
      const { centre } = await ask<{ centre: [number, number] | null }>({
        ...{ path: `/api/places/${ars}`, language: screen.language },
      });
      if (centre !== null) change({ lon: rounded(centre[0]), lat: rounded(centre[1]) });
    });
  return (
    <div className="entry-point">
      <PointField {...props} />
      <div className="actions">
        <ActButton onClick={() => void takeMiddle()} isBusy={isBusy}>
          {screen.say('entries_point_middle')}
        </ActButton>
      </div>
      <Trouble refusal={trouble} screen={screen} />
    </div>
  );
}

/** Five digits are a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
