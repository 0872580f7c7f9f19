import type { TopicLine } from '../../../src/kernel/notifications/topics.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';

export function TopicChoice(props: {
  screen: Screen;
  topics: readonly TopicLine[];
  chosen: ReadonlySet<string>;
  change: (chosen: ReadonlySet<string>) => void;
}) {
  const { screen, topics, chosen, change } = props;
  return (
    <fieldset className="notify__group">
      <legend>{screen.say('notify_topics')}</legend>
      {topics.map(({ id, title }) => (
        <label className="notify__choice" key={id}>
          <input
            type="checkbox"
            checked={chosen.has(id)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.currentTarget.checked) next.add(id);
              else next.delete(id);
              change(next);
            }}
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
