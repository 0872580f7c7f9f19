import type { Screen } from '../../../src/kernel/pages/screen.ts';

const STORED = ['stored', 'cookie', 'never', 'delete'] as const;

/** What an account is for and what is stored of it, before anybody makes one. */
export function Why({ screen: { say }, isLed }: { screen: Screen; isLed: boolean }) {
  return (
    <section className="why" aria-labelledby="why">
      {isLed ? <p className="kern-body">{say('back_to')}</p> : <p className="kern-body">{say('why_for')}</p>}
      <h2 className="section-title" id="why">
        {say('why_title')}
      </h2>
      <ul className="why__list">
        {STORED.map((one) => (
          <li key={one}>{say(`why_${one}`)}</li>
        ))}
      </ul>
    </section>
  );
}
