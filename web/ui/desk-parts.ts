/**
 * What rooms of the desk are built from, for those that solutions bring: the same parts as the house's own. Only a
 * solution's `web/desk.ts` and what it loads import this.
 */

export { RefuseForm } from '../shell/desk/corrections/refuse-form.tsx';
export { TextArea } from '../shell/desk/corrections/text-area.tsx';
export { DeskLoaded } from '../shell/desk/desk-loaded.tsx';
export { MoreButton } from '../shell/desk/more-button.tsx';
export { PagedList } from '../shell/desk/paged-list.tsx';
export { SentenceList } from '../shell/desk/sentences/sentence-list.tsx';
export { TitledList } from '../shell/desk/titled-list.tsx';
export { useActs } from '../shell/desk/use-acts.ts';
export { deskApi, useAskDeskAnew, useDesk } from '../shell/desk/use-desk.ts';
export { usePages } from '../shell/desk/use-pages.ts';
export { ErrorSummary } from '../shell/forms/error-summary.tsx';
export { FormFields } from '../shell/forms/form-fields.tsx';
export { initialValue } from '../shell/forms/form-value.ts';
export { asNumber } from '../shell/forms/read-number.ts';
export { useForm } from '../shell/forms/use-form.ts';
export { forgetDraft } from '../shell/offline/drafts.ts';
export { ActButton } from '../shell/people/act-button.tsx';
export { ask, send } from '../shell/people/ask.ts';
export { FactRow } from '../shell/people/fact-row.tsx';
export { Fold } from '../shell/people/fold.tsx';
export { Loaded } from '../shell/people/loaded.tsx';
export { asRefusal, type Refusal, wordsOf } from '../shell/people/refusal.ts';
export { SelectField } from '../shell/people/select-field.tsx';
export { TextField } from '../shell/people/text-field.tsx';
export { Said, Trouble } from '../shell/people/trouble.tsx';
export { useAction } from '../shell/people/use-action.ts';
export { useSettled } from '../shell/people/use-settled.ts';
