import { splitPath } from '../../src/kernel/i18n/language.ts';
import { isPersonalPath } from '../../src/kernel/pages/paths.ts';
import type { Screen } from '../../src/kernel/pages/screen.ts';
import { Alert, Button } from '../ui/kern.tsx';
import { StoredPlaces } from './offline/stored-places-list.tsx';

/** The shape of what is coming, drawn only when waiting has become noticeable. */
export function Skeleton({ screen }: { screen: Screen }) {
  return (
    <div className="skeleton" role="status">
      <h1 className="kern-sr-only">{screen.say('loading')}</h1>
      <div className="skeleton__title" />
      <div className="skeleton__line" />
      <div className="skeleton__line skeleton__line--short" />
      <div className="skeleton__cards">
        <div />
        <div />
        <div />
      </div>
    </div>
  );
}

/** What could not be loaded, why, and how to go on. */
export function Failure({ screen, retry }: { screen: Screen; retry: () => void }) {
  const what = navigator.onLine ? 'error_load' : 'offline';
  // Never stored, so that waiting for a copy is of no use.
  const isPersonal = !navigator.onLine && isPersonalPath(splitPath(location.pathname).path);
  return (
    <section className="failure">
      <h1 className="page-title" id="title" tabIndex={-1}>
        {screen.say(`${what}_title`)}
      </h1>
      <Alert
        title={screen.say(isPersonal ? 'offline_personal' : `${what}_text`)}
        variant={navigator.onLine ? 'danger' : 'info'}
      />
      <p className="failure__way">
        <Button text={screen.say('error_retry')} variant="primary" onClick={retry} />
      </p>
      <StoredPlaces screen={screen} />
    </section>
  );
}
