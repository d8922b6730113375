/** Words in one text, which is the same object for all of its words. */
interface Stretch {
  reading: object;
  from: number;
  to: number;
}

/** So few are looked at one by one. */
const FEW = 16;

function isInside(inner: Stretch, outer: Stretch): boolean {
  if (inner.reading !== outer.reading || inner.to > outer.to) return false;
  return outer.from < inner.from || (outer.from === inner.from && outer.to > inner.to);
}

/** Says of a span whether it stands inside a longer one of `others`, without looking at all of them: a post can name somebody a thousand times. */
export function insideOf(others: readonly Stretch[]): (span: Stretch) => boolean {
  if (others.length < FEW) return (span) => others.some((other) => isInside(span, other));
  const furthest = new Map<object, number[]>();
  for (const { reading, from, to } of others) {
    const ends = furthest.get(reading) ?? [];
    ends[from] = Math.max(ends[from] ?? 0, to);
    furthest.set(reading, ends);
  }
  const before = new Map([...furthest].map(([reading, ends]) => [reading, furthestBefore(ends)]));
  return ({ reading, from, to }) => {
    const ends = before.get(reading);
    if (!ends) return false;
    return (furthest.get(reading)?.[from] ?? 0) > to || (ends[Math.min(from, ends.length - 1)] ?? 0) >= to;
  };
}

/** For each beginning the furthest end of what begins before it. */
function furthestBefore(ends: readonly number[]): number[] {
  let furthest = 0;
  return Array.from({ length: ends.length + 1 }, (_, at) => {
    furthest = Math.max(furthest, ends[at - 1] ?? 0);
    return furthest;
  });
}
