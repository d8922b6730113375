import { benchText } from './text.ts';

// Run by `bench.ts` as one file in a process of its own; writes the figures as JSON.
console.log(JSON.stringify(benchText(Number(process.argv[2]))));
