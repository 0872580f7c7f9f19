import type { Screen } from '../../../../kernel/pages/screen.ts';
import { Radios } from './fields.tsx';
import { LOT_KINDS, type LotKind } from './lot-kinds.ts';

/** What it is: large lots that stand empty at times come first. */
export function KindChoice(props: {
  screen: Screen;
  kind: LotKind | null;
  error: string | undefined;
  change: (kind: LotKind) => void;
}) {
  const { screen, kind, error, change } = props;
  const { say } = screen;
  return (
    <Radios
      id="offer-kind"
      legend={say('offer_kind')}
      value={kind}
      error={error}
      options={LOT_KINDS.map((value) => ({ value, words: say(`offer_kind_${value}`) }))}
      change={change}
    />
  );
}
