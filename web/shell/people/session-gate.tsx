import type { ReactNode } from 'react';
import { signInPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { type SessionState, useSessionState } from './session-state.ts';

/**
 * Hides what belongs to a person once nobody is signed in any more, and says why. It stays in place meanwhile, with
 * everything that was typed: who signs in again, here or in another window, goes on.
 */
export function SessionGate({ screen, children }: { screen: Screen; children: ReactNode }) {
  const session = useSessionState();
  const { say, language } = screen;
  const isClosed = session !== 'open';
  return (
    <>
      <div role="alert">
        {isClosed ? (
          <div className="gate">
            <p className="kern-body">{say(KEYS[session])}</p>
            <a
              className="kern-btn kern-btn--primary"
              href={signInPath(language, location.pathname + location.search + location.hash)}
            >
              <span className="kern-label">{say('account_again')}</span>
            </a>
          </div>
        ) : null}
      </div>
      <div className="gate__inside" hidden={isClosed}>
        {children}
      </div>
    </>
  );
}

const KEYS: Record<Exclude<SessionState, 'open'>, string> = {
  ended: 'account_ended',
  elsewhere: 'account_signed_out_elsewhere',
};
