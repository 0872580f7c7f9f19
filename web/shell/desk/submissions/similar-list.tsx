import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { Similar } from '../../../../src/kernel/sources/intake.ts';

/** Records of others that may be the same, beside what was sent in. */
export function SimilarList({ screen, similar }: { screen: Screen; similar: readonly Similar[] }) {
  const { say } = screen;
  if (similar.length === 0) return null;
  return (
    <section aria-labelledby="similar">
      <h3 className="section-title" id="similar">
        {say('submission_similar')}
      </h3>
      <p className="kern-body">{say('submission_similar_text')}</p>
      <ul className="why__list">
        {similar.map(({ title, source, page, likeness }) => (
          <li key={page}>
            <a className="kern-link" href={page} target="_blank" rel="noopener">
              {title} {say('entries_new_tab')}
            </a>
            {' · '}
            {say('entries_likeness', { source, percent: Math.round(likeness * 100) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
