/** Why something about regions, contacts or questions was not done; the words stand in `i18n/advice`. */
import { transferProblem } from '../problems.ts';
import type { Contact, Region } from './contact.ts';
import type { Answer, Question } from './question.ts';

/** Also one of somebody else that is not shared: whose it is, is told to nobody. */
export const unknownQuestion = () =>
  transferProblem({ code: 'question-unknown', status: 404, title: 'No such question here' });

/** Somebody was faster; says how it stands now. */
export const changedQuestion = ({ version, state }: Pick<Question, 'version' | 'state'>) =>
  transferProblem({
    ...{ code: 'question-changed', status: 409, title: 'Changed meanwhile', more: { version, state } },
  });

export const notAllowedQuestion = ({ version, state }: Pick<Question, 'version' | 'state'>) =>
  transferProblem({
    ...{ code: 'question-not-allowed', status: 409, title: 'Not possible in this state' },
    more: { version, state },
  });

export const reasonMissing = () =>
  transferProblem({ code: 'question-reason', status: 422, title: 'Say why' });

export const ownQuestion = () =>
  transferProblem({ code: 'question-own', status: 409, title: 'It is the own one' });

export const exampleQuestion = () =>
  transferProblem({ code: 'question-example', status: 409, title: 'It is invented' });

/** An office that does not advise this town, that is absent, or a company: questions are not handed to it. */
export const unfitContact = () =>
  transferProblem({ code: 'question-contact', status: 422, title: 'This office does not advise the town' });

export const changedAnswer = (answer: Answer) =>
  transferProblem({ code: 'answer-changed', status: 409, title: 'Changed meanwhile', more: { answer } });

export const unknownRegion = () =>
  transferProblem({ code: 'region-unknown', status: 404, title: 'No such region' });

export const changedRegion = (region: Region) =>
  transferProblem({ code: 'region-changed', status: 409, title: 'Changed meanwhile', more: { region } });

/** Keys that name no place. */
export const unknownPlaces = (keys: readonly string[]) =>
  transferProblem({
    ...{ code: 'region-places', status: 422, title: 'Not a place', more: { keys } },
    values: { keys: keys.join(', ') },
  });

export const unknownContact = () =>
  transferProblem({ code: 'contact-unknown', status: 404, title: 'No such contact' });

export const changedContact = (contact: Contact) =>
  transferProblem({ code: 'contact-changed', status: 409, title: 'Changed meanwhile', more: { contact } });

export const exampleContact = () =>
  transferProblem({ code: 'contact-example', status: 409, title: 'It is invented' });
