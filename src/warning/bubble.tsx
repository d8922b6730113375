import type { Words } from '../words/words.ts';
import type { Explanation } from './explain.ts';

interface Props {
  explanation: Explanation;
  words: Words;
  layout: 0 | 1;
}

/**
 * The small warning beside a control. It takes no focus; pressing the control again goes through. Where our script is gone, the browser itself
 * still closes it.
 */
export function Bubble({ explanation, words, layout }: Props) {
  return (
    <div
      id="bubble"
      class={`bubble layout-${layout}`}
      popover="manual"
      role="alertdialog"
      aria-modal="false"
      aria-label={words('bubbleLabel')}
      aria-describedby="brief"
    >
      <div id="brief" role="alert">
        {explanation.rehearsal && <p class="rehearsal">{explanation.rehearsal}</p>}
        <p class="quoted">
          <q dir="auto">{explanation.quote.text}</q>
        </p>
        <p class="brief">{explanation.brief}</p>
        <p class="again">
          {explanation.again}
          {explanation.undo && ` ${explanation.undo}`}
        </p>
      </div>
      <div class="links">
        <button type="button" name="more" class="link">
          {words('bubbleMore')}
        </button>
        {explanation.correctable && (
          <button type="button" name="not-election" class="link">
            {words('bubbleNotElection')}
          </button>
        )}
        <button type="button" name="close" class="link" popovertarget="bubble" popovertargetaction="hide">
          {words('bubbleClose')}
        </button>
      </div>
    </div>
  );
}

/** What follows a correction: that it holds, and whether it shall hold for the account, too. */
export function Corrected({ account, words }: { account: string | undefined; words: Words }) {
  return (
    <div
      id="bubble"
      class="bubble"
      popover="manual"
      role="alertdialog"
      aria-modal="false"
      aria-label={words('bubbleNotElection')}
      aria-describedby="brief"
    >
      <p id="brief" role="alert">
        {words('correctedPost')}
      </p>
      <div class="links">
        {account && (
          <button type="button" name="account" class="link">
            {words('correctedAccount', account)}
          </button>
        )}
        <button type="button" name="close" class="link" popovertarget="bubble" popovertargetaction="hide">
          {words('bubbleClose')}
        </button>
      </div>
    </div>
  );
}

/** The small warning where there is room for nothing else: over the button, which is pressed through it. */
export function TinyBubble({ words }: Pick<Props, 'words'>) {
  return (
    <div class="bubble tiny" popover="manual" role="alert">
      {words('bubbleTiny')}
    </div>
  );
}

/** One short sentence beside a control. */
export function Note({ text }: { text: string }) {
  return (
    <div class="bubble note" popover="manual" role="alert">
      {text}
    </div>
  );
}
