import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { FaultWords } from '../../../../src/kernel/sources/desk/sources-api.ts';

/** A fault in our words; what exactly it was stands below, in English, as the report has it. */
export function FaultText({
  fault,
  screen: { say },
}: {
  fault: Pick<FaultWords, 'words' | 'reason'>;
  screen: Screen;
}) {
  return (
    <>
      {fault.words === null ? null : <span>{fault.words} </span>}
      <span className="desk__hint">
        {say('exactly')} <span lang="en">{fault.reason}</span>
      </span>
    </>
  );
}
