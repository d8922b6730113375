import type { Answer, AnswerAct } from '../policy/answer.ts';
import { type Search, wordsIn } from './search.ts';
import { areFamily, rootsOf } from './word-family.ts';

/** Of acts on posts: what people call them, and the situations that are asked for most often, in this order. */
export const OFTEN: Partial<Record<AnswerAct, { verbs: string[]; first: string[] }>> = {
  like: { verbs: ['suka', 'like'], first: ['suka-akun-calon', 'suka-akun-tim', 'suka-berita'] },
  comment: { verbs: ['komentar', 'komen', 'comment'], first: ['komentar-akun-calon', 'komentar-berita'] },
  share: { verbs: ['bagikan', 'share', 'repost'], first: ['bagikan-kampanye', 'bagikan-berita'] },
  follow: { verbs: ['ikuti', 'follow'], first: ['ikuti-calon', 'ikuti-partai'] },
  publish: { verbs: ['unggah', 'posting', 'post'], first: ['unggah-dukungan', 'unggah-tanpa-ajakan'] },
};

/** What a question has besides the act. */
const ASKING = new Set(['apakah', 'boleh', 'bolehkah', 'saya', 'aku', 'can', 'may', 'i']);

/** A search that, where a query names an act and nothing else, brings what is asked most often about that act first. */
export function oftenFirst(search: Search<Answer>, all: number): Search<Answer> {
  return (query, limit) => {
    const act = bareAct(query);
    if (!act) return search(query, limit);
    return search(query, all)
      .sort((a, b) => placeOf(a, act) - placeOf(b, act))
      .slice(0, limit);
  };
}

function bareAct(query: string): AnswerAct | undefined {
  const [word, ...others] = wordsIn(query).filter((one) => !ASKING.has(one));
  if (word === undefined || others.length > 0) return undefined;
  const roots = rootsOf(word);
  // The keys of a record are its acts.
  const acts = Object.keys(OFTEN) as AnswerAct[];
  return acts.find((act) => OFTEN[act]?.verbs.some((verb) => areFamily(roots, rootsOf(verb))));
}

function placeOf({ id, act }: Answer, wanted: AnswerAct): number {
  if (act !== wanted) return Number.MAX_SAFE_INTEGER;
  const first = OFTEN[act]?.first ?? [];
  return first.includes(id) ? first.indexOf(id) : first.length;
}
