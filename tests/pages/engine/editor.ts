import type { Build, Extra } from './dom.ts';
import type { How } from './press.ts';

export interface EditorOptions {
  label: string;
  attributes?: Record<string, string>;
  control?: Extra['control'];
  /** Enter without Shift sends, as in Facebook's comments; otherwise Ctrl+Enter does, as on X. */
  sendsOn: 'enter' | 'ctrl-enter';
  send: (text: string, how: How) => void;
  changed?: (text: string) => void;
}

export interface Editor {
  element: HTMLElement;
  text(): string;
  clear(): void;
}

/** A rich-text box that keeps its own model and handles its own keys, in the manner of Lexical and Draft. */
export function editor(build: Build, options: EditorOptions): Editor {
  const line = () => {
    const paragraph = document.createElement('p');
    paragraph.append(document.createElement('br'));
    return paragraph;
  };
  const text = () => element.textContent?.trim() ?? '';
  const clear = () => {
    element.replaceChildren(line());
    options.changed?.('');
  };
  const sends = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || text() === '') return false;
    const wants = options.sendsOn === 'enter' ? !event.shiftKey : event.ctrlKey || event.metaKey;
    if (!wants) return false;
    options.send(text(), { via: 'enter', trusted: event.isTrusted });
    return true;
  };
  const element = build(
    'div',
    {
      role: 'textbox',
      contenteditable: 'true',
      tabindex: '0',
      'aria-label': options.label,
      ...options.attributes,
    },
    [line()],
    {
      on: { key: sends, input: () => options.changed?.(text()) },
      ...(options.control ? { control: options.control } : {}),
    },
  );
  return { element, text, clear };
}
