import type { Change } from '../packs/changes.ts';
import type { AnswerAct, AnswerSubject } from '../policy/answer.ts';
import type { CivilDate } from '../policy/date.ts';
import type { SurfaceActions, SurfaceData } from '../surface/props.ts';
import type { Library } from './library.ts';
import type { Overview } from './overview.ts';
import type { PageStanding } from './site.ts';

/** The parts of the popup, one of which is shown. `circulars` belongs to `rules`. */
export type View = 'today' | 'ask' | 'rules' | 'circulars' | 'settings';

/** Where the popup stands. */
export interface Place {
  view: View;
  /** The rule that is shown among the circulars, `CIRCULAR RULE`. */
  rule?: string | undefined;
  /** What was typed under "Bolehkah saya …?", and which answer is open there. */
  query: string;
  answer?: string | undefined;
  /** What was chosen in the guide there. */
  act?: AnswerAct | undefined;
  about?: AnswerSubject | undefined;
  /** Where the way back from the circulars leads. */
  from: 'ask' | 'rules';
}

/** Goes somewhere else in the popup; what is not said stays as it is. */
export type Go = (to: Partial<Place>) => void;

/** The edition of the circulars in force, and what is new in it or beside it. */
export interface NewsOf {
  edition: number;
  issued: CivilDate;
  changes: Change[];
}

/** All that the popup shows. */
export interface PopupData extends SurfaceData {
  overview: Overview;
  library: Library;
  news: NewsOf;
  /** Nothing while the page has not answered yet. */
  standing: PageStanding | undefined;
  /** Names of the sites that this version protects. */
  sites: string[];
  version: string;
}

/** All that a person can do in the popup. */
export interface PopupActions extends SurfaceActions {
  /** Opens the page on which a text is checked before it is posted. */
  openCheck(): void;
  /** Opens the page for those who have pressed already. */
  openUndo(): void;
  openOptions(): void;
}

export interface PopupProps {
  data: PopupData;
  actions: PopupActions;
}
