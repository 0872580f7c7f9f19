import { LineField } from '../../forms/line-field.tsx';
import type { WidgetProps } from '../../forms/widget-props.ts';
import { useDesk } from '../use-desk.ts';

/** A line; where its form knows names to choose from, the browser offers them. Without them it is typed. */
export function NamedField(props: WidgetProps & { ars: string }) {
  const { field, ars, ...own } = props;
  if (field.suggest === null) return <LineField {...own} field={field} />;
  return <SuggestedLine {...own} field={field} ars={ars} suggest={field.suggest} />;
}

function SuggestedLine({ ars, suggest, ...props }: WidgetProps & { ars: string; suggest: string }) {
  const { id, screen } = props;
  const { data } = useDesk<{ names: string[] }>(`${suggest}?ars=${ars}`, screen.language);
  const list = `${id}-names`;
  return (
    <>
      <LineField {...props} list={list} />
      <datalist id={list}>
        {(data?.names ?? []).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
