import { z } from 'zod';
import { anyAddress } from '../../../crawler/address-guard.ts';
import type { SendingConfig } from '../../config.ts';
import { cutTo } from './cut-text.ts';
import { post } from './http-post.ts';
import { NotSent, type Sender } from './sender.ts';

/** `Response` of the Bot API: `ok`, else `description` and perhaps `parameters.retry_after`. */
const answerForm = z.object({
  ok: z.boolean(),
  description: z.string().optional(),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
});

/** Characters of a message at most: https://core.telegram.org/bots/api#sendmessage. */
const mostCharacters = 4096;
/** The chat is none, or has shut the bot out. 401 and 404 speak of the token, which an operator can set right. */
const finalStatuses = new Set([400, 403]);

/** `sendMessage` of the Telegram Bot API, as plain text: nothing in a title can become markup. */
export function telegramSender({ token, api }: NonNullable<SendingConfig['telegram']>): Sender {
  return async (message, { address }) => {
    const answer = await post(`${api}/bot${token}/sendMessage`, {
      // The operator names this service, nobody else.
      addresses: anyAddress,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        chat_id: address,
        text: cutTo(`${message.subject}\n\n${message.text}`, mostCharacters),
        link_preview_options: { is_disabled: true },
      }),
    });
    const said = readAnswer(answer.body);
    if (said?.ok === true) return;
    throw new NotSent(`Telegram: HTTP ${answer.status}${said?.description ? `, ${said.description}` : ''}`, {
      final: finalStatuses.has(answer.status),
      pause: said?.parameters?.retry_after ?? null,
    });
  };
}

function readAnswer(body: string): z.infer<typeof answerForm> | null {
  try {
    return answerForm.parse(JSON.parse(body));
  } catch {
    return null;
  }
}
