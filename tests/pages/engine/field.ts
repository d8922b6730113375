import type { Build } from './dom.ts';
import type { Editor } from './editor.ts';
import type { How } from './press.ts';

/** A plain field for a comment or message, as Instagram has it; Enter sends, and a button to send is there only while it holds text. */
export function field(
  build: Build,
  {
    placeholder,
    sendText,
    subject,
    send,
  }: { placeholder: string; sendText: string; subject: string; send: (text: string, how: How) => void },
): Editor & { tools: HTMLElement } {
  const text = () => (box instanceof HTMLTextAreaElement ? box.value.trim() : '');
  const tools = build('div', {});
  const clear = () => {
    if (box instanceof HTMLTextAreaElement) box.value = '';
    tools.replaceChildren();
  };
  const submit = (how: How) => {
    if (text() === '') return;
    send(text(), how);
    clear();
  };
  const changed = () => {
    if (text() === '') tools.replaceChildren();
    else if (!tools.firstChild)
      tools.append(
        build('div', { role: 'button', tabindex: '0' }, [sendText], {
          control: [subject, 'send'],
          on: { press: submit },
        }),
      );
  };
  const box: HTMLElement = build('textarea', { 'aria-label': placeholder, placeholder }, [], {
    control: [subject, 'composer'],
    on: {
      input: changed,
      key(event) {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing || text() === '') return false;
        submit({ via: 'enter', trusted: event.isTrusted });
        return true;
      },
    },
  });
  return { element: box, text, clear, tools };
}
