/** What is on the screen now. */
export interface Shown {
  kind: 'dialog' | 'bubble' | 'note';
  /** What a bubble or note stands beside. */
  beside: Element;
  /** Nothing is asked any more: a press on the control moves on, too. */
  answered?: true;
  giveUp(): void;
  end(): void;
}
