// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { follow } from '../../src/warning/follow.ts';

type Seen = Pick<IntersectionObserverEntry, 'isIntersecting'>;

let see: (isIntersecting: boolean) => void;
let control: Element;
const gone = vi.fn();

beforeEach(() => {
  gone.mockClear();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
      constructor(tell: (entries: Seen[]) => void) {
        see = (isIntersecting) => tell([{ isIntersecting }]);
      }
    },
  );
  control = document.createElement('button');
  document.body.replaceChildren(control);
  follow(() => null, control, gone);
});
afterEach(() => vi.unstubAllGlobals());

test('a control that leaves the window is told of', () => {
  see(true);
  expect(gone).not.toHaveBeenCalled();
  see(false);
  expect(gone).toHaveBeenCalledOnce();
});

test('one that was out of the window before, as by a key of the site, is not gone until it has been there', () => {
  see(false);
  expect(gone).not.toHaveBeenCalled();
  see(true);
  see(false);
  expect(gone).toHaveBeenCalledOnce();
});

test('one that has left the page before it was looked at is gone', () => {
  control.remove();
  see(false);
  expect(gone).toHaveBeenCalledOnce();
});
