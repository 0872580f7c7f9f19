import type { TextValues } from '../../../../kernel/i18n/text.ts';
import type { OwnWish } from '../../wishes/wish.ts';

/** What this device wished, and whether it can be read. */
export function Sentence({
  say,
  sentence: { text, state, reason },
}: {
  say: (key: string, values?: TextValues) => string;
  sentence: NonNullable<OwnWish['sentence']>;
}) {
  return (
    <>
      <p className="kern-body">{say('wish_own', { text })}</p>
      <p className="kern-hint">
        {state === 'refused' && reason !== null
          ? say('wish_own_refused', { reason: say(`wish_refusal_${reason}`) })
          : say(`wish_own_${state}`)}
      </p>
    </>
  );
}
