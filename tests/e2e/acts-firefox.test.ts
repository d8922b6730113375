import { proveActs } from './acts/prove.ts';

proveActs('firefox');
