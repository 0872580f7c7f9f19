import { LOCALE } from '../../../../src/kernel/i18n/language.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { judgeColour } from '../../../../src/kernel/towns/colour/judge-colour.ts';
import { ColourField } from '../../forms/colour-field.tsx';
import { asLine } from '../../forms/form-value.ts';
import type { WidgetProps } from '../../forms/widget-props.ts';
import { ActButton } from '../../people/act-button.tsx';
import { tint } from './tint.ts';

/** A colour with what reading it is like, said at once in words, and the nearest one that can be read. */
export function TownColourField(props: WidgetProps) {
  const colour = asLine(props.value).trim().toLowerCase();
  return (
    <div className="look__colour">
      <ColourField {...props} />
      <div role="status">
        {/^#[0-9a-f]{6}$/.test(colour) ? (
          <Judgement screen={props.screen} colour={colour} change={props.change} />
        ) : null}
      </div>
    </div>
  );
}

function Judgement(props: { screen: Screen; colour: string; change: (colour: string) => void }) {
  const { screen, colour, change } = props;
  const { say, language } = screen;
  const { checks, letters, passes, proposal, dark } = judgeColour(colour);
  const ratio = (value: number) =>
    new Intl.NumberFormat(LOCALE[language], {
      ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
      // Never rounded up to what is needed.
      roundingMode: 'floor',
    }).format(value);
  return (
    <div className="look__judgement">
      <p className="look__verdict">
        <span className={`kern-icon kern-icon--${passes ? 'success' : 'danger'}`} aria-hidden="true" />
        <span>{say(passes ? 'look_colour_passes' : 'look_colour_fails')}</span>
      </p>
      <ul className="look__checks">
        {checks.map(({ use, theme, ratio: found, needed, passes: isFine }) => (
          <li key={`${use} ${theme}`}>
            {say(`look_check_${theme}_${use}`)}:{' '}
            {say(isFine ? 'look_check_fine' : theme === 'dark' ? 'look_check_replaced' : 'look_check_fails', {
              ...{ ratio: ratio(found), needed: ratio(needed), colour: dark },
            })}
          </li>
        ))}
        <li>
          {say('look_check_letters', {
            letters: say(letters.colour === '#ffffff' ? 'look_white' : 'look_black'),
            ratio: ratio(letters.ratio),
          })}
        </li>
      </ul>
      {passes ? null : (
        <p className="look__proposal">
          <span className="look__swatch" aria-hidden="true" ref={tint(proposal)} />
          <ActButton onClick={() => change(proposal)}>
            {say('look_take_proposal', { colour: proposal })}
          </ActButton>
        </p>
      )}
    </div>
  );
}
