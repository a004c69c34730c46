import { faultOf } from '../../api/fault.ts';
import { vi } from '../text/vi.ts';

/** Why a source could not be read, in plain words; what the program noted is folded under it. */
export function FaultNote({ error }: { readonly error: string }) {
  return (
    <>
      {vi.fault[faultOf(error) ?? 'other']}
      <details class="fault">
        <summary>{vi.source.technical}</summary>
        <code lang="en">{error}</code>
      </details>
    </>
  );
}
