import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';

/** A saved check as files. `api` is its own path. */
export function PaperLinks(props: { screen: RoomProps['screen']; api: string; number: number }) {
  const { screen, api, number } = props;
  const { say, language } = screen;
  const name = say('feasibility_number', { number });
  return (
    <p className="actions">
      {(['pdf', 'docx'] as const).map((format) => (
        <a
          key={format}
          className="kern-link"
          href={`${api}/paper?format=${format}&lang=${language}`}
          aria-label={`${name}: ${say(`feasibility_paper_${format}`)}`}
        >
          {say(`feasibility_paper_${format}`)}
        </a>
      ))}
    </p>
  );
}
