import { useState } from 'react';
import type { OutwardSolution } from '../../../../src/kernel/outward/outward-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { SelectField } from '../../people/select-field.tsx';
import { Said } from '../../people/trouble.tsx';
import { embedCode } from './embed-code.ts';

/** A choice, the code for it, and how it looks. */
export function EmbedPart({
  solutions,
  screen: { say },
  place,
}: {
  solutions: readonly OutwardSolution[];
  screen: Screen;
  place: string;
}) {
  const [id, setId] = useState(solutions[0]?.id ?? '');
  const [what, setWhat] = useState('card');
  const [said, setSaid] = useState<string | null>(null);
  const chosen = solutions.find((one) => one.id === id) ?? solutions[0];
  if (chosen === undefined) return <p className="kern-body note">{say('embed_none', { place })}</p>;
  const title = `${chosen.title} – ${place}`;
  const frame = chosen.frames.find((one) => one.address === what);
  const how = frame === undefined && what !== 'list' ? 'card' : 'list';
  const address = frame?.address ?? chosen[how];
  const code = embedCode({ address, title, height: how === 'card' ? 320 : 640 });
  const copy = async () => {
    setSaid(null);
    // Without https, or where the browser was told so, there is no clipboard.
    const isCopied = await navigator.clipboard?.writeText(code).then(
      () => true,
      () => false,
    );
    setSaid(say(isCopied ? 'copied' : 'copy_failed'));
  };
  return (
    <>
      <p className="kern-body">{say('embed_text')}</p>
      <SelectField
        id="embed-solution"
        label={say('solution')}
        value={chosen.id}
        options={solutions.map((one) => ({ value: one.id, words: one.title }))}
        change={setId}
      />
      <SelectField
        id="embed-what"
        label={say('what')}
        value={frame === undefined ? how : what}
        options={[
          ...(['card', 'list'] as const).map((value) => ({ value: `${value}`, words: say(`what_${value}`) })),
          ...chosen.frames.map((one) => ({ value: one.address, words: one.title })),
        ]}
        change={setWhat}
      />
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="embed-code">
          {say('code')}
        </label>
        <textarea
          className="kern-form-input__input outward__code"
          id="embed-code"
          rows={4}
          readOnly
          value={code}
        />
      </div>
      <div className="actions">
        <ActButton onClick={() => void copy()}>{say('copy')}</ActButton>
      </div>
      <Said words={said} />
      <h3 className="outward__name">{say('preview')}</h3>
      <iframe
        className="outward__preview"
        key={address}
        // The own origin, however the house is reached.
        src={pathOf(address)}
        title={say('preview_title', { title })}
        sandbox="allow-popups"
        loading="lazy"
      />
    </>
  );
}

function pathOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? address : url.pathname + url.search;
}
