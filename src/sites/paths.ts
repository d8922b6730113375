/** Whether `path` is `pattern`, or with `below` also whether it lies below it; a `*` stands for one whole segment. A slash at the end makes no difference. */
export function isPath(path: string, pattern: string, below = false): boolean {
  const own = segmentsOf(path);
  const wanted = segmentsOf(pattern);
  if (below ? own.length < wanted.length : own.length !== wanted.length) return false;
  return wanted.every((one, at) => one === '*' || one === own[at]);
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
