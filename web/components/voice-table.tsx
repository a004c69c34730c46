import type { Voice } from '../../api/reports/trend-counts.ts';
import { vi } from '../text/vi.ts';
import { BarCell } from './spark.tsx';

const speakers = ['official', 'press', 'specialised', 'social'] as const;

export type Speaker = (typeof speakers)[number];

/** The share that one of the four has, 0 to 1; `null`: nobody spoke, or nothing is known. */
export function shareOf(voice: Voice | null, who: Speaker): number | null {
  return voice === null || voice.all === 0 ? null : voice[who] / voice.all;
}

interface VoiceTableProps {
  /** Over the names of the four. */
  readonly head: string;
  /** Over the cells behind the bar. */
  readonly heads: readonly string[];
  readonly voice: Voice;
  /** Drawn as a mark on the bar; `null`: not known. */
  readonly before: Voice | null;
  /** One for each of `heads`. */
  readonly cells: (who: Speaker) => readonly string[];
}

/** Who speaks of something: a line for each of the four, with its share as a bar. */
export function VoiceTable({ head, heads, voice, before, cells }: VoiceTableProps) {
  return (
    <table class="table counts">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <td class="bar-head" />
          {heads.map((name) => (
            <th scope="col" class="num">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {speakers.map((who) => (
          <tr>
            <th scope="row">{vi.publisher[who]}</th>
            <td class="bar" aria-hidden="true">
              <BarCell value={shareOf(voice, who) ?? 0} mean={shareOf(before, who)} most={1} />
            </td>
            {cells(who).map((cell, index) => (
              <td class={index === 0 ? 'num strong' : 'num'}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
