import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersPage } from '../../scripts/answers/table.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { checkPacks } from '../../src/packs/check.ts';
import { type Bodies, READERS } from '../../src/packs/readers.ts';
import type { Answer } from '../../src/policy/answer.ts';
import type { Rule } from '../../src/policy/circular.ts';
import { changed, circularsBody, packText } from './invented.ts';

const bundled = openBundled();
const answers = bundled.answers().body;
const rules = new Map<string, Rule>(
  bundled
    .circulars()
    .body.flatMap((circular) => circular.rules.map((rule) => [`${circular.id} ${rule.id}`, rule] as const)),
);

test('at least 40 situations, yes, no and depends among them', () => {
  expect(answers.length).toBeGreaterThanOrEqual(40);
  expect(new Set(answers.map(({ answer }) => answer))).toEqual(
    new Set(['allowed', 'not-allowed', 'depends']),
  );
});

describe('the situations people asked about first', () => {
  test.each<[id: string, answer: Answer['answer'], clause: string]>([
    ['suka-berita', 'depends', 'skb-2022 B.6'],
    ['suka-akun-tim', 'not-allowed', 'skb-2022 B.6'],
    ['suka-tak-sengaja', 'depends', 'skb-2022 B.6'],
    ['suka-lama', 'depends', 'skb-2022 A.4'],
    ['dukung-keluarga-maju', 'not-allowed', 'skb-2022 B.2'],
    ['dampingi-pasangan', 'allowed', 'se-18-2023 boleh'],
    ['foto-nikah-petahana', 'depends', 'skb-2022 A.5'],
    ['foto-lama', 'depends', 'skb-2022 A.5'],
    ['grup-pasif', 'not-allowed', 'skb-2022 A.4'],
    ['hadir-mendengar', 'depends', 'boleh hadir'],
    ['akun-kantor-petahana', 'depends', 'skb-2022 B.12'],
    ['ditandai-teman', 'depends', 'skb-2022 B.7'],
    ['lihat-profil', 'allowed', 'boleh melihat'],
    ['memilih', 'allowed', 'boleh memilih'],
    ['komentar-mencela', 'depends', 'se-137-2018 1-8'],
    ['suka-akun-calon', 'depends', 'skb-2022 B.6'],
    ['komentar-akun-calon', 'depends', 'skb-2022 B.6'],
    ['ikuti-calon', 'depends', 'skb-2022 B.6'],
    ['suka-kpu', 'allowed', 'boleh kpu-bawaslu'],
  ])('%s: %s, by %s', (id, answer, clause) => {
    const found = answers.find((one) => one.id === id);
    expect(found?.answer).toBe(answer);
    expect(found?.rules).toContain(clause);
  });
});

test.each(['suka-akun-calon', 'komentar-akun-calon', 'ikuti-calon', 'komentar-mencela'])(
  '%s: where copies differ or the decree is silent, what supervisors make of it and the safe way stand there',
  (id) => {
    const found = answers.find((one) => one.id === id);
    expect(found?.why.id).toMatch(/[Pp]engawas|KASN/);
    expect(found?.now.id).toMatch(/^Yang aman: /);
    expect(found?.now.en).toMatch(/^The safe way: /);
  },
);

describe.each(answers)('$id', ({ answer, rules: names, confidence, why, now, reviewed }) => {
  test('cites rules that exist, and one that says what it says', () => {
    const cited = names.map((name) => rules.get(name));
    expect(cited).not.toContain(undefined);
    if (answer === 'allowed') {
      expect(cited.some((rule) => rule?.effect === 'allows' && rule.confidence !== 'disputed')).toBe(true);
    }
    if (answer === 'not-allowed') expect(cited.some((rule) => rule?.effect === undefined)).toBe(true);
  });

  test('neither judges nor threatens, and is not said to be checked by anybody in law', () => {
    expect(JSON.stringify([why, now])).not.toMatch(
      /!|penjara|pidana|hukum(an)?\b|sanksi|dipecat|prison|criminal|penalt|sanction|dismiss/i,
    );
    expect(reviewed).toBe(false);
    if (answer !== 'depends') expect(['verified', 'single', 'partly']).toContain(confidence);
  });

  test('why and what to do are short', () => {
    for (const text of [why.id, why.en, now.id, now.en]) expect(text.length).toBeLessThanOrEqual(240);
  });
});

test('docs/answers.md is what `npm run answers` writes', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/answers.md'), 'utf8');
  expect(page).toBe(answersPage(answers, bundled.circulars().body));
});

test('on the page every clause leads to all its sources, and an answer has its own beside them', () => {
  const page = answersPage(answers, bundled.circulars().body);
  for (const { id, rules: names, sources = [] } of answers) {
    const line = page.split('\n').find((one) => one.includes(`(\`${id}\`)`)) ?? '';
    for (const name of names)
      expect(line).toContain(`(#${name.toLowerCase().replace(/\./g, '').replace(' ', '-')})`);
    for (const url of sources) expect(line).toContain(`(${url})`);
  }
  for (const name of new Set(answers.flatMap((one) => one.rules))) {
    const [, section = ''] = page.split(`\n### ${name}\n`);
    const [own = ''] = section.split('\n### ');
    for (const url of rules.get(name)?.sources ?? []) expect(own).toContain(`<${url}>`);
  }
});

describe('an answer that promises too much is refused', () => {
  const body = () => [
    {
      id: 'suka',
      act: 'like',
      about: 'contestant',
      question: { id: 'Bolehkah saya menyukai?', en: 'May I like?' },
      keywords: ['like'],
      answer: 'not-allowed',
      why: { id: 'Sebab', en: 'Because' },
      now: { id: 'Lewatkan', en: 'Leave it' },
      rules: [RULE],
      confidence: 'single',
      reviewed: false,
    },
  ];
  const RULE = 'edaran-77 1';
  const circulars = () => READERS.circulars(packText('circulars', circularsBody())).body;
  const read = (content: unknown) => READERS.answers(packText('answers', content)).body;

  test('one as it should be is read and gives no finding', () => {
    const [{ id, rules }] = circularsOf();
    const content = changed(body(), [0, 'rules'], [`${id} ${rules[0]?.id}`]);
    expect(checkPacks({ answers: read(content) }, { circulars: circulars() })).toEqual([]);
  });

  test.each<[string, (string | number)[], unknown, string]>([
    ['a no that sources dispute', [0, 'confidence'], 'disputed', 'body[0].answer'],
    ['a yes without a rule', [0, 'rules'], [], 'body[0].rules'],
    ['a rule without its circular', [0, 'rules'], ['B.6'], 'body[0].rules[0]'],
    ['a rule named twice', [0, 'rules'], [RULE, RULE], 'body[0].rules[1]'],
    ['an outcome nobody knows', [0, 'answer'], 'maybe', 'body[0].answer'],
    ['a source that is no https address', [0, 'sources'], ['http://example.org'], 'body[0].sources[0]'],
    ['a question in one language', [0, 'question'], { id: 'Apa?' }, 'body[0].question.en'],
  ])('%s', (_, at, to, path) => {
    expect(() => read(changed(body(), at, to))).toThrow(path);
  });

  test.each<[string, Partial<Answer>, string]>([
    ['a rule no pack has', { rules: ['edaran-99 1'] }, 'suka names rule edaran-99 1, which no pack has'],
    ['a yes on a rule that forbids', { answer: 'allowed' }, 'suka is allowed, but no rule it names says so'],
  ])('%s', (_, change, message) => {
    const [{ id, rules }] = circularsOf();
    const [one] = read(changed(body(), [0, 'rules'], [`${id} ${rules[0]?.id}`]));
    const packs: Partial<Bodies> = { answers: one ? [{ ...one, ...change }] : [] };
    expect(checkPacks(packs, { circulars: circulars() }).map((found) => found.message)).toEqual([message]);
  });

  function circularsOf() {
    const [first] = circulars();
    if (!first) throw new Error('the invented pack has no circular');
    return [first] as const;
  }
});
