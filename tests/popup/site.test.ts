import { afterEach, describe, expect, test, vi } from 'vitest';
import { standingOf } from '../../src/popup/site.ts';

const api = vi.hoisted(() => ({ tabs: { sendMessage: vi.fn() }, permissions: {} }));
vi.mock('../../src/browser/api.ts', () => ({ default: api }));

const SITES = [{ site: 'x' as const, name: 'X', hosts: ['x.com'] }];
/** As Chromium 148 says it. */
const HAS_IT = 'Extension cannot add a host access request for a host it already has access to.';

afterEach(() => {
  api.permissions = {};
});

describe('a page of which the browser tells nothing', () => {
  const standing = (missing: string[] = []) => {
    api.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
    return standingOf({ id: 1 }, missing, SITES);
  };

  test('is one of ours when Chromium will not ask for access to it', async () => {
    api.permissions = { addHostAccessRequest: vi.fn().mockRejectedValue(new Error(HAS_IT)) };
    expect(await standing()).toEqual({ is: 'withheld' });
  });

  test.each<[string, object]>([
    ['Chromium would ask', { addHostAccessRequest: vi.fn().mockResolvedValue(undefined) }],
    ['the tab is gone', { addHostAccessRequest: vi.fn().mockRejectedValue(new Error('No tab with id: 1')) }],
    ['nobody can be asked', {}],
  ])('is any page when %s', async (_, permissions) => {
    api.permissions = permissions;
    expect(await standing()).toEqual({ is: 'other' });
  });

  test('is not asked about while the person keeps hosts from us: it would show them a request', async () => {
    const addHostAccessRequest = vi.fn();
    api.permissions = { addHostAccessRequest };
    expect(await standing(['x.com'])).toEqual({ is: 'no-access', hosts: ['x.com'] });
    expect(addHostAccessRequest).not.toHaveBeenCalled();
  });
});

test('a page whose address is told and that gives no answer is silent', async () => {
  api.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  expect(await standingOf({ id: 1, url: 'https://x.com/home' }, [], SITES)).toEqual({
    is: 'silent',
    host: 'x.com',
  });
});
