import { Fold } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { LOCALE } from '../../../../kernel/i18n/language.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { CheckLine } from '../../feasibility/feasibility-api.ts';
import { resultFigure } from '../../feasibility/result-words.ts';
import type { GateId, GivenAnswer } from '../../feasibility/rule-set.ts';
import { LightMark } from './light-mark.tsx';
import { PaperLinks } from './paper-links.tsx';

/** All checks of a project, the newest first, each with what is otherwise than before. */
export function HistoryPart(props: {
  screen: RoomProps['screen'];
  api: string;
  checks: readonly CheckLine[];
}) {
  const { screen, api, checks } = props;
  const { say, language } = screen;
  return (
    <Fold id="pruefungen" title={say('feasibility_history')}>
      <ul className="log">
        {checks.map((check) => (
          <li className="log__line" key={check.id}>
            <p className="log__what">
              {say('feasibility_number', { number: check.number })}{' '}
              <LightMark screen={screen} light={check.light} /> {resultFigure(check, say, language)}
            </p>
            <p className="log__subject">
              {say('feasibility_by', {
                ...{ date: formatDate(check.at, language), unit: check.unit, rules: check.rules },
              })}
            </p>
            <ul className="feas__facts">
              {changeWords(check, screen).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <PaperLinks screen={screen} api={`${api}/${check.id}`} number={check.number} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function changeWords({ changes }: CheckLine, screen: RoomProps['screen']): string[] {
  const { say, language } = screen;
  if (changes === null) return [say('feasibility_changed_first')];
  const { score, light, answers } = changes;
  const signed = new Intl.NumberFormat(LOCALE[language], {
    ...{ signDisplay: 'exceptZero', maximumFractionDigits: 1 },
  });
  const words = [
    ...(score === null
      ? [say('feasibility_changed_rules')]
      : score === 0
        ? []
        : [say('feasibility_changed_score', { score: signed.format(score) })]),
    ...(light === null
      ? []
      : [
          say('feasibility_changed_light', {
            ...{ from: say(`light_${light.from}`), to: say(`light_${light.to}`) },
          }),
        ]),
    ...answers.map(({ gate, from, to }) =>
      say('feasibility_changed_answer', {
        ...{ gate: `${gate} ${say(`gate_${gate}`)}` },
        ...{ from: answerWords(gate, from, screen), to: answerWords(gate, to, screen) },
      }),
    ),
  ];
  return words.length === 0 ? [say('feasibility_changed_none')] : words;
}

function answerWords(gate: GateId, answer: GivenAnswer | null, { say }: RoomProps['screen']): string {
  if (answer === null) return say('feasibility_unanswered');
  return answer === 'na' ? say('feasibility_na') : say(`gate_${gate}_${answer}`);
}
