/** Saved checks as the desk shows them. */
import { civilDate } from '../../../kernel/clock.ts';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { isOver } from '../projects/next-steps.ts';
import type { Project } from '../projects/project.ts';
import { projectView } from '../projects/project-view.ts';
import { answersOf } from './answers-of.ts';
import { type Check, wasRefused } from './check.ts';
import type { CheckLine, CheckView, FactLine, FeasibilityView, WorkLine } from './feasibility-api.ts';
import { checksOf } from './feasibility-store.ts';
import { findWork } from './find-work.ts';
import type { Answers } from './judge.ts';
import { judgementOf, resultOf } from './judge-check.ts';
import { gatherKnown } from './known/gather-known.ts';
import type { KnownFact } from './known/known-fact.ts';
import { rulesOn } from './rules.ts';
import { whatChanged } from './what-changed.ts';

export async function viewOf(
  project: Project,
  { place, language }: { place: Place; language: Language },
  kernel: Kernel,
): Promise<FeasibilityView> {
  const [view, known, checks] = await Promise.all([
    projectView(project, language, kernel),
    gatherKnown(project, place, kernel),
    checksOf(kernel.db, project.id),
  ]);
  const [last] = checks;
  const lines = checks.map((check, index) => lineOf(check, checks[index + 1], kernel));
  const today = civilDate(kernel.clock.now()).toString();
  return {
    ...{ project: view, rules: rulesOn(today).version, today, isOpen: !isOver(project) },
    known: factLines(known, language),
    last: last === undefined ? null : fullView(last, checks[1], kernel),
    checks: lines,
  };
}

export function factLines(known: readonly KnownFact[], language: Language): FactLine[] {
  const spoken = fullLanguage(language);
  return known.map(({ text, source, ...fact }) => ({
    ...{ ...fact, text: text[spoken], source: source[spoken] },
  }));
}

export function workOf(check: Check): WorkLine[] {
  const { rules, judgement } = judgementOf(check);
  const done = new Set(check.done);
  return findWork(rules, answersOf(check.answers), judgement).map((work) => {
    const { unit = '', due = null } = check.answers[work.gate] ?? {};
    return { ...work, unit, due, isDone: done.has(work.gate) };
  });
}

function fullView(check: Check, before: Check | undefined, kernel: Kernel): CheckView {
  const { answers: entries, economy } = check;
  return {
    ...lineOf(check, before, kernel),
    entries,
    economy,
    isRefused: wasRefused(check),
    work: workOf(check),
  };
}

function lineOf(check: Check, before: Check | undefined, { places }: Pick<Kernel, 'places'>): CheckLine {
  const { id, number, rules, unit, ars } = check;
  const compared = (one: Check) => ({
    ...{ light: resultOf(one).light, score: one.score, rules: one.rules },
    answers: { ...answersOf(one.answers), ...paysOf(one) },
  });
  return {
    ...{ ...resultOf(check), id, number, rules, unit, by: townLine(ars, places).name },
    changes: before === undefined ? null : whatChanged(compared(before), compared(check)),
  };
}

/** The answer to E1, which follows from the calculation; nothing without one. */
function paysOf(check: Check): Answers {
  const { economy } = judgementOf(check).judgement;
  return economy === null ? {} : { E1: economy.answer };
}
