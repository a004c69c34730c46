import type { SendingConfig } from '../../config.ts';
import { mailFailure, sendMail } from '../../mail.ts';
import { receivers } from '../channels.ts';
import { NotSent, type Sender } from './sender.ts';

/** E-mail through the office's own server. */
export function emailSender(server: NonNullable<SendingConfig['email']>): Sender {
  return async ({ id, subject, text }, { address }) => {
    try {
      await sendMail(server, { id, to: receivers(address), subject, text });
    } catch (error) {
      const { words, final } = mailFailure(error);
      throw new NotSent(words, { final });
    }
  };
}
