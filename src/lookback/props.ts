import type { Circular } from '../policy/circular.ts';
import type { SurfaceProps } from '../surface/props.ts';
import type { Standpoint } from './findings.ts';
import type { StartCheck } from './start.ts';

/** All that the page needs. */
export interface LookBackProps extends SurfaceProps {
  /** What archives are held against now. */
  standpoint: Standpoint;
  circulars: Circular[];
  start: StartCheck;
  /** Hands the browser a file to save. */
  save(name: string, content: string): void;
}
