import type { KeptLine } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';

/** After the deletion: what had to be kept, or that nothing is left. */
export function Gone({ screen: { say }, kept }: { screen: Screen; kept: readonly KeptLine[] }) {
  return (
    <div className="account__gone" role="status">
      {kept.length === 0 ? (
        <p className="kern-body">{say('deleted_nothing')}</p>
      ) : (
        <>
          <p className="kern-body">{say('deleted_kept')}</p>
          <ul className="why__list">
            {kept.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <p className="kern-body">{say('deleted_device')}</p>
    </div>
  );
}
