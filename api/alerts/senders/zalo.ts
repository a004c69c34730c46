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
/** The access token is none, or has run out. */
const tokenErrors: ReadonlySet<number | undefined> = new Set([-216, -220]);
/** Too many requests in a minute. */
const tooFast = -32;
const pauseSeconds = 60;
/**
 * Codes of Zalo's table ("Mã lỗi", developers.zalo.me) after which no attempt will do better until somebody changes something: the
 * message, account or application is not as it must be (-201 … -212, -219 … -224, -233 … -242), or the person does not follow the account,
 * blocks it, is inactive, or has not written to it for too long (-213, -217, -227, -230, -232). Quotas, the night and what is not in the table pass.
 */
const finalErrors: ReadonlySet<number> = new Set([
  -201, -204, -205, -209, -210, -212, -213, -217, -219, -221, -223, -224, -227, -230, -232, -233, -235, -240,
  -242,
]);

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
    if (tokenErrors.has(said?.error)) ({ status, said } = await send(text, address, await tokens.get(true)));
    if (said?.error === 0) return;
    if (said === null) throw new NotSent(`Zalo: HTTP ${status}`);
    throw new NotSent(`Zalo: error ${said.error}${said.message ? `, ${said.message}` : ''}`, {
      final: finalErrors.has(said.error),
      pause: said.error === tooFast ? pauseSeconds : null,
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
