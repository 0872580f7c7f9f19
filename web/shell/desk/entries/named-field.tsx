import { LineField } from '../../forms/line-field.tsx';
import type { WidgetProps } from '../../forms/widget-props.ts';
import { useDesk } from '../use-desk.ts';

/** A line; where its form knows names to choose from, the browser offers them. Without them it is typed. */
export function NamedField(props: WidgetProps & { ars: string }) {
  const { field, ars, ...own } = props;
  if (field.suggest === null) return <LineField {...own} field={field} />;
  return <SuggestedLine {...own} field={field} ars={ars} path={field.suggest} />;
}

function SuggestedLine({ ars, path, ...props }: WidgetProps & { ars: string }) {
  const { id, screen } = props;
  const { found } = useDesk<{ names: string[] }>(`${path}?ars=${ars}`, screen.language);
  const list = `${id}-names`;
  return (
    <>
      <LineField {...props} list={list} />
      <datalist id={list}>
        {(found?.names ?? []).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
