/** What training leaves behind: one file of weights. */
export interface TrainedModel {
  /** File under `analysis/knowledge/`. */
  readonly file: string;
  readonly bytes: Uint8Array | string;
}
