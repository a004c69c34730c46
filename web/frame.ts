/** What every page gets beside its report: who looks at it, and what stands around it. */
import type { HostRules } from '../analysis/scam-addresses.ts';
import type { FlashCode } from './text/vi.ts';

export interface Frame {
  /** `null` on pages that answer without a session. */
  readonly user: { readonly id: string; readonly name: string; readonly roleName: string } | null;
  /** Whether everything shown is demonstration data. */
  readonly demo: boolean;
  /** By which addresses in what others wrote are judged. */
  readonly hosts: HostRules;
  /** What the form sent before this page did. */
  readonly flash: FlashCode | null;
}
