import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { darkColourOf } from '../../../../src/kernel/towns/colour/judge-colour.ts';
import type { TownLook } from '../../../../src/kernel/towns/town.ts';
import { tint } from './tint.ts';

/** The head of the pages as it would be, on light and on dark background. `colour`: one that can be read. */
export function LookPreview(props: {
  screen: Screen;
  name: string;
  colour: string | null;
  crest: TownLook['crest'];
}) {
  const { screen, name, colour, crest } = props;
  const { say } = screen;
  return (
    <figure className="look__preview">
      <figcaption>{say('look_preview')}</figcaption>
      {(['light', 'dark'] as const).map((theme) => (
        <div
          key={theme}
          className={`look__head look__head--${theme}`}
          ref={tint(colour === null ? null : theme === 'light' ? colour : darkColourOf(colour))}
        >
          {crest === null ? null : (
            <img className="crest" src={crest.src} alt={crest.alt} width={36} height={36} />
          )}
          <span className="look__name">{name}</span>
          <span className="look__link">{say('map')}</span>
          <span className="look__theme">{say(`look_theme_${theme}`)}</span>
        </div>
      ))}
    </figure>
  );
}
