import type { AlertMessage } from '../message.ts';

/** The message was not taken. The words may be shown and logged: they hold no secret. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  /** No other attempt will change it: the address is wrong, or closed to us. */
  readonly final: boolean;
  /** Seconds that the service asks us to wait. */
  readonly pause: number | null;
  constructor(
    message: string,
    { final = false, pause = null }: { readonly final?: boolean; readonly pause?: number | null } = {},
  ) {
    super(message);
    this.final = final;
    this.pause = pause;
  }
}

/** Where one message goes. */
export interface Receiver {
  readonly address: string;
  /** Of a webhook. */
  readonly secret: string | null;
}

/** Hands a message to a service. Throws `NotSent`. */
export type Sender = (message: AlertMessage, receiver: Receiver) => Promise<void>;
