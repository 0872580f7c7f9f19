import type { Problem } from '../../../kernel/http/problem.ts';
import { transferProblem } from '../problems.ts';

export function takeoverSolutionUnknown(): Problem {
  return transferProblem({ code: 'takeover-solution-unknown', status: 404, title: 'No such solution' });
}

/** A town takes nothing over from itself, under whichever of its keys. */
export function takeoverOwn(): Problem {
  return transferProblem({ code: 'takeover-own', status: 422, title: 'That is your own town' });
}

/** Neither itself nor a unit above it runs the solution. */
export function takeoverGiverWithout(name: string): Problem {
  return transferProblem({
    ...{ code: 'takeover-giver-without', status: 409, title: 'That town does not run it' },
    values: { name },
  });
}

export function takeoverGiverPaused(name: string): Problem {
  return transferProblem({
    ...{ code: 'takeover-giver-paused', status: 409, title: 'That town has paused it' },
    values: { name },
  });
}

/** The town runs it already; `paused`: it does, and has paused it. */
export function takeoverAlready(state: 'live' | 'paused'): Problem {
  return transferProblem({
    code: state === 'live' ? 'takeover-already-live' : 'takeover-already-paused',
    ...{ status: 409, title: 'The town runs it already' },
  });
}

/** What `despite` of the wish would have to name, because something of the town's changes by it. */
export function takeoverAsksFirst(what: 'inherited' | 'draft', name: string): Problem {
  return transferProblem({
    ...{ code: `takeover-${what}`, status: 409, title: 'Say that you want it nevertheless' },
    ...{ values: { name }, more: { despite: what } },
  });
}

/** Somebody of the town has begun it already. */
export function takeoverExists(project: string): Problem {
  return transferProblem({
    ...{ code: 'takeover-exists', status: 409, title: 'It is being taken over already' },
    more: { project },
  });
}

/** Somebody was faster. */
export function takeoverChanged({ version }: { version: number }): Problem {
  return transferProblem({
    ...{ code: 'takeover-changed', status: 409, title: 'Changed meanwhile' },
    more: { version },
  });
}

/** Only as long as it is prepared. */
export function takeoverNotOpen(state: string): Problem {
  return transferProblem({
    ...{ code: 'takeover-not-open', status: 409, title: 'It is no longer prepared' },
    more: { state },
  });
}

/** Switching on and giving back belong together with the state: done on the page of the takeover alone. */
export function takeoverElsewhere(): Problem {
  return transferProblem({ code: 'takeover-elsewhere', status: 409, title: 'Do it on its own page' });
}

export function takeoverSettingsOpen(): Problem {
  return transferProblem({ code: 'takeover-settings-open', status: 422, title: 'Own settings are missing' });
}

export function takeoverSettingsUnfit(): Problem {
  return transferProblem({
    code: 'takeover-settings-unfit',
    status: 422,
    title: 'The settings do not fit',
  });
}

export function takeoverSourcesOpen(intakes: readonly string[]): Problem {
  return transferProblem({
    ...{ code: 'takeover-sources-open', status: 422, title: 'Sources are not answered' },
    ...{ values: { count: intakes.length }, more: { intakes } },
  });
}

/** It is said to be connected, and no source of that kind is there. */
export function takeoverNoSource(): Problem {
  return transferProblem({ code: 'takeover-no-source', status: 422, title: 'No such source' });
}

export function takeoverSourceReason(): Problem {
  return transferProblem({ code: 'takeover-source-reason', status: 422, title: 'Say why not' });
}

/** Something is missing or uncertain: it goes on with a reason. */
export function takeoverNeedsReason(unmet: readonly string[]): Problem {
  return transferProblem({
    ...{ code: 'takeover-needs-reason', status: 422, title: 'Say why it goes live nevertheless' },
    ...{ values: { count: unmet.length }, more: { unmet } },
  });
}

/** For who may plan, but not switch solutions on. */
export function takeoverMayNot(): Problem {
  return transferProblem({ code: 'takeover-may-not', status: 403, title: 'Not allowed to switch it on' });
}

export function takeoverSheetUnfit(): Problem {
  return transferProblem({ code: 'takeover-sheet-unfit', status: 422, title: 'No such fact sheet' });
}

export function takeoverLogUnknown(): Problem {
  return transferProblem({ code: 'takeover-log-unknown', status: 404, title: 'No such line' });
}

/** A day that is still to come is no takeover. */
export function takeoverLogDay(): Problem {
  return transferProblem({ code: 'takeover-log-day', status: 422, title: 'The day lies ahead' });
}

export function takeoverLogLink(): Problem {
  return transferProblem({ code: 'takeover-log-link', status: 422, title: 'No such address' });
}
