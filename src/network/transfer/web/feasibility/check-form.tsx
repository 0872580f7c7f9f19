import { type FormEvent, useRef, useState } from 'react';
import { ActButton, type Refusal, Said, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { answersOf } from '../../feasibility/answers-of.ts';
import type { FeasibilityView, NewCheckForm, CheckForm as Sent } from '../../feasibility/feasibility-api.ts';
import { findWork } from '../../feasibility/find-work.ts';
import { judge } from '../../feasibility/judge.ts';
import { LONGEST } from '../../feasibility/limits.ts';
import type { RuleSet } from '../../feasibility/rule-set.ts';
import { saveDraftPaper } from './draft-paper.ts';
import { findFaults } from './find-faults.ts';
import { gateStands } from './gate-stands.ts';
import { keepPosition } from './keep-position.ts';
import { QuestionsPart } from './questions-part.tsx';
import { ResultPart } from './result-part.tsx';
import { readEconomy, readEntries } from './typed-check.ts';
import { useTypedCheck } from './use-typed-check.ts';
import { WorkFields } from './work-fields.tsx';

/** The form: what the platform knows beside each question, the result at once, the tasks that follow. */
export function CheckForm(props: {
  screen: RoomProps['screen'];
  rules: RuleSet;
  view: FeasibilityView;
  /** Own path of the API. */
  api: string;
  /** True where it is saved. */
  save: (form: NewCheckForm) => Promise<boolean>;
  isBusy: boolean;
  said: string | null;
  trouble: Refusal | null;
}) {
  const { screen, rules, view, api, save, isBusy, said, trouble } = props;
  const { say, language } = screen;
  const typed = useTypedCheck(view, language);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const paper = useAction();
  const end = useRef<HTMLDivElement>(null);
  const entries = readEntries(typed.gates);
  const answers = answersOf(entries);
  const read = typed.economy === null ? null : readEconomy(typed.economy, language);
  const economy = read?.economy ?? null;
  const isRefused = view.known.some(({ gate, proposes }) => gate === 'A1' && proposes === 0);
  const judgement = judge(rules, { answers, economy, isRefused });
  const work = findWork(rules, answers, judgement);
  const form: Sent = { rules: rules.version, unit: typed.unit.trim(), entries, economy };
  const check = () => {
    const found = findFaults({ view, typed, entries, read, work, say });
    setFaults(found);
    return Object.keys(found).length === 0;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!check()) return;
    const last = view.last?.number ?? 0;
    // What was saved is shown above: whoever saved stays where he was.
    const stay = keepPosition(end.current);
    if (await save({ ...form, wish: typed.wish(), after: last })) typed.renew();
    stay();
  };
  const draft = (format: 'pdf' | 'docx') =>
    void paper.run(() => saveDraftPaper(api, { form, format, language }));
  return (
    <form className="form feasibility" onSubmit={(event) => void submit(event)} noValidate>
      <FaultSummary title={say('feasibility_faults')} faults={faults} />
      <p className="desk__hint">{say('feasibility_draft_kept')}</p>
      <QuestionsPart
        {...{ screen, rules, typed, faults, judgement }}
        stands={gateStands(rules, judgement)}
        facts={view.known}
      />
      <ResultPart
        {...{ screen, rules, judgement }}
        title={say(typed.isSaved ? 'feasibility_result_saved' : 'feasibility_result_live')}
      />
      <WorkFields
        screen={screen}
        work={work}
        fails={judgement.fails}
        gates={typed.gates}
        faults={faults}
        change={typed.setGate}
      />
      <Line
        id="check-unit"
        label={say('feasibility_office')}
        hint={say('feasibility_office_hint')}
        faults={faults}
        value={typed.unit}
        change={typed.setUnit}
        longest={LONGEST.unit}
      />
      <div className="form__fields" ref={end}>
        <Trouble refusal={trouble ?? paper.trouble} screen={screen} />
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={isBusy}>
            {say('feasibility_save')}
          </ActButton>
          <ActButton isBusy={paper.isBusy} onClick={() => draft('pdf')}>
            {say('feasibility_paper_draft_pdf')}
          </ActButton>
          <ActButton isBusy={paper.isBusy} onClick={() => draft('docx')}>
            {say('feasibility_paper_draft_docx')}
          </ActButton>
        </div>
        <Said words={said} />
      </div>
    </form>
  );
}
