import { useState } from 'react';
import { ActButton, Fold, SelectField } from '../../../../../web/ui/desk-parts.ts';
import type { PathTemplate } from '../../approvals/approvals-api.ts';
import { NoneForm } from './none-form.tsx';
import { PATH_HEAD, type PathProps, stepTitle } from './path-props.ts';

/** Where there are no steps yet: a template, or that no approval is needed. */
export function BeginPart(props: PathProps) {
  const { screen, path, isBusy, send } = props;
  const { say } = screen;
  const { templates, version, mayDecide } = path;
  const [chosen, setChosen] = useState(templates[0]?.id ?? '');
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  const name = ({ name: own, shipped }: PathTemplate) =>
    own === null ? say(`approval_template_${shipped}`) : say('approval_template_own', { name: own });
  if (template === undefined) return null;
  return (
    <>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void send({
            ...{ below: '/begin', body: { version, template: template.id } },
            ...{ said: say('approval_begun'), focus: PATH_HEAD },
          });
        }}
      >
        <SelectField
          id="approval-template"
          label={say('approval_use')}
          value={template.id}
          options={templates.map((one) => ({ value: one.id, words: name(one) }))}
          change={setChosen}
        />
        <div>
          <p className="desk__hint">{say('approval_use_hint')}</p>
          <ul className="log">
            {template.steps.map((step, index) => (
              // A template has no ids of its own, and its steps never move while it is shown.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li className="log__line" key={index}>
                <p className="log__what">{stepTitle(step, screen)}</p>
                <p className="log__subject">
                  {step.days === null
                    ? say('approval_use_step_open', { unit: step.unit })
                    : say('approval_use_step', { unit: step.unit, count: step.days })}
                </p>
              </li>
            ))}
          </ul>
        </div>
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={isBusy}>
            {say('approval_use_do')}
          </ActButton>
          {template.shipped !== null ? null : (
            <ActButton
              isBusy={isBusy}
              onClick={() =>
                void send({
                  ...{ method: 'DELETE', below: `/templates/${template.id}` },
                  ...{ said: say('approval_template_removed'), focus: PATH_HEAD },
                })
              }
            >
              {say('approval_use_remove')}
            </ActButton>
          )}
        </div>
      </form>
      {mayDecide ? (
        <Fold id="keine" title={say('approval_none_title')}>
          <NoneForm {...props} />
        </Fold>
      ) : null}
    </>
  );
}
