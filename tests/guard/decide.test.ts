import { expect, test, vi } from 'vitest';
import { type Judge, remembering } from '../../src/guard/decide.ts';
import type { Post } from '../../src/sites/site.ts';

const judge = vi.fn<Judge>(({ text }) =>
  text.startsWith('Ayo') ? { level: 'campaign', numbers: [9], evidence: [] } : undefined,
);

test('a post that was judged lately is not judged again, whatever was found', () => {
  judge.mockClear();
  const remembered = remembering(judge);
  for (const text of ['Ayo coblos nomor 9', 'Resep sambal', 'Ayo coblos nomor 9', 'Resep sambal']) {
    expect(remembered(post(text))?.level).toBe(text.startsWith('Ayo') ? 'campaign' : undefined);
  }
  expect(judge).toHaveBeenCalledTimes(2);
});

test('the same text by somebody else, or in answer to something else, is another post', () => {
  judge.mockClear();
  const remembered = remembering(judge);
  remembered(post('Ayo'));
  remembered({ ...post('Ayo'), author: { name: 'Orang Lain', handle: 'lain' } });
  remembered({ ...post('Ayo'), context: ['Grup Pendukung'] });
  expect(judge).toHaveBeenCalledTimes(3);
});

test('what was judged long ago is forgotten, so that a page that is never closed does not grow', () => {
  judge.mockClear();
  const remembered = remembering(judge);
  for (let n = 0; n <= 200; n += 1) remembered(post(`Unggahan ${n}`));
  remembered(post('Unggahan 200'));
  expect(judge).toHaveBeenCalledTimes(201);
  remembered(post('Unggahan 0'));
  expect(judge).toHaveBeenCalledTimes(202);
});

function post(text: string): Post {
  return { author: { name: 'Warga Uji', handle: 'warga.uji' }, text, images: [], links: [], context: [] };
}
