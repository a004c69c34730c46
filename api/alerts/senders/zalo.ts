import { z } from 'zod';
import { anyAddress } from '../../../crawler/address-guard.ts';
import { cutTo } from './cut-text.ts';
import { post } from './http-post.ts';
import { NotSent, type Sender } from './sender.ts';
import type { ZaloConfig, ZaloTokens } from './zalo-token.ts';

/** Zalo answers 200 and says in `error` how it went; 0 is success. */
const answerForm = z.object({ error: z.number(), message: z.string().optional() });

/** Characters of a text message at most. */
const mostCharacters = 2000;
/** The access token has run out or is none. */
const tokenRefused = -216;
/** The person does not follow the account, or has not written to it for too long to be written to. */
const finalErrors = new Set([-201, -213, -230, -232]);

/**
 * A customer-service message of a Zalo Official Account (OpenAPI v3.0, `oa/message/cs`). Zalo delivers these only to people who wrote to the
 * account in the last days; others are refused, and the refusal is shown.
 */
export function zaloSender({ api }: Pick<ZaloConfig, 'api'>, tokens: ZaloTokens): Sender {
  const send = async (text: string, userId: string, token: string) => {
    const answer = await post(`${api}/v3.0/oa/message/cs`, {
      addresses: anyAddress,
      headers: { 'content-type': 'application/json', access_token: token },
      body: JSON.stringify({ recipient: { user_id: userId }, message: { text } }),
    });
    return { status: answer.status, said: readAnswer(answer.body) };
  };
  return async (message, { address }) => {
    const text = cutTo(`${message.subject}\n\n${message.text}`, mostCharacters);
    let { status, said } = await send(text, address, await tokens.get());
    if (said?.error === tokenRefused) ({ status, said } = await send(text, address, await tokens.get(true)));
    if (said?.error === 0) return;
    if (said === null) throw new NotSent(`Zalo: HTTP ${status}`);
    throw new NotSent(`Zalo: error ${said.error}${said.message ? `, ${said.message}` : ''}`, {
      final: finalErrors.has(said.error),
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
