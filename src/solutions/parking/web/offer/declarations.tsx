import type { Screen } from '../../../../kernel/pages/screen.ts';
import { Check } from './fields.tsx';

export interface TypedDeclarations {
  mayLet: boolean;
  notPublic: boolean;
}

export const NOT_DECLARED: TypedDeclarations = { mayLet: false, notPublic: false };

/** The two declarations with the law behind them. */
export function DeclarationFields(props: {
  screen: Screen;
  said: TypedDeclarations;
  error: boolean;
  change: (said: TypedDeclarations) => void;
}) {
  const { screen, said, error, change } = props;
  const { say } = screen;
  const missing = (name: keyof TypedDeclarations) =>
    error && !said[name] ? say('offer_fault_declare') : undefined;
  return (
    <>
      {(['mayLet', 'notPublic'] as const).map((name) => (
        <Check
          key={name}
          id={`offer-${name}`}
          label={say(`offer_declare_${name}`)}
          hint={say(`offer_declare_${name}_law`)}
          error={missing(name)}
          checked={said[name]}
          change={(checked) => change({ ...said, [name]: checked })}
        />
      ))}
      <p className="kern-hint">{say('offer_declare_permit')}</p>
    </>
  );
}
