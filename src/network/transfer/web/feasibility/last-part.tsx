import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { answersOf } from '../../feasibility/answers-of.ts';
import type { CheckView, WorkLine } from '../../feasibility/feasibility-api.ts';
import { judge } from '../../feasibility/judge.ts';
import { rulesOf } from '../../feasibility/rules.ts';
import { PaperLinks } from './paper-links.tsx';
import { ResultPart } from './result-part.tsx';
import { WorkList } from './work-list.tsx';

/** The newest saved check: its result by its own rules, its papers, its tasks. */
export function LastPart(props: {
  screen: RoomProps['screen'];
  api: string;
  last: CheckView;
  isBusy: boolean;
  report: (work: WorkLine, isDone: boolean) => void;
}) {
  const { screen, api, last, isBusy, report } = props;
  const { say } = screen;
  const rules = rulesOf(last.rules);
  if (rules === null) return null;
  const answers = answersOf(last.entries);
  const judgement = judge(rules, { answers, economy: last.economy, isRefused: last.isRefused });
  return (
    <>
      <ResultPart
        screen={screen}
        title={say('feasibility_number', { number: last.number })}
        rules={rules}
        judgement={judgement}
      />
      <PaperLinks screen={screen} api={`${api}/${last.id}`} number={last.number} />
      <WorkList {...{ screen, isBusy, report }} work={last.work} fails={judgement.fails} />
    </>
  );
}
