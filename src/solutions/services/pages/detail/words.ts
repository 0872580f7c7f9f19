/** What all parts of the page of a service share. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import type { Kernel, PlaceRequest } from '../../../../kernel/solution.ts';
import type { Say } from '../../texts.ts';
import type { ServiceView } from '../../view/service-view.ts';

export interface Drawing {
  view: ServiceView;
  request: PlaceRequest;
  kernel: Kernel;
  say: Say;
  language: Language;
  /** Marks what is background knowledge. */
  verify: string;
}
