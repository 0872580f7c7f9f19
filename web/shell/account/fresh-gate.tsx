import type { ReactNode } from 'react';
import { signInPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { minePath } from '../../../src/kernel/pages/screen.ts';

/** What is dangerous asks for a sign-in of the last minutes; then it goes on at the same part of the page. */
export function FreshGate({
  screen,
  isFresh,
  part,
  children,
}: {
  screen: Screen;
  isFresh: boolean;
  /** Id of the part. */
  part: string;
  children: ReactNode;
}) {
  if (isFresh) return children;
  const { say, language } = screen;
  return (
    <div className="fresh">
      <p className="kern-body">{say('account_fresh')}</p>
      <p>
        <a
          className="kern-btn kern-btn--secondary"
          href={signInPath(language, `${minePath(language)}#${part}`)}
        >
          <span className="kern-label">{say('account_fresh_go')}</span>
        </a>
      </p>
    </div>
  );
}
