import { createHash } from 'node:crypto';
import { z } from 'zod';
import { anyAddress } from '../../../crawler/address-guard.ts';
import type { SendingConfig } from '../../config.ts';
import { seal, unseal } from '../../sealed.ts';
import type { Store } from '../../store/database.ts';
import { findSetting, saveSetting } from '../../store/settings.ts';
import { post } from './http-post.ts';
import { NotSent } from './sender.ts';

export type ZaloConfig = NonNullable<SendingConfig['zalo']>;

export interface ZaloTokens {
  /** The token that holds now; with `renew`, another than the one that was refused. */
  get(renew?: boolean): Promise<string>;
}

const setting = 'zalo.tokens';
/** Renewed a little before it ends. */
const marginSeconds = 300;

const keptForm = z.object({
  /** Hash of the configured first token: another one there begins anew. */
  origin: z.string(),
  access: z.string(),
  refresh: z.string(),
  endsAt: z.number(),
});
type Kept = z.infer<typeof keptForm>;

/** Zalo writes the seconds as text. */
const answerForm = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.coerce.number(),
});

interface TokenOptions {
  readonly store: Store;
  readonly secret: string;
  readonly now: () => Date;
}

/**
 * Access tokens of a Zalo Official Account (OAuth v4). A refresh token can be used once and gives the next, so both are kept, sealed,
 * in the store.
 */
export function zaloTokens(config: ZaloConfig, { store, secret, now }: TokenOptions): ZaloTokens {
  const origin = createHash('sha256').update(config.refreshToken).digest('hex');
  let renewing: Promise<string> | null = null;

  async function kept(): Promise<Kept | null> {
    const sealed = await findSetting(store, setting);
    const text = sealed && unseal(secret, sealed);
    const read = text ? keptForm.safeParse(JSON.parse(text)) : null;
    return read?.success && read.data.origin === origin ? read.data : null;
  }

  async function renew(refresh: string): Promise<string> {
    const answer = await post(`${config.oauth}/v4/oa/access_token`, {
      addresses: anyAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: config.secretKey },
      body: new URLSearchParams({
        app_id: config.appId,
        grant_type: 'refresh_token',
        refresh_token: refresh,
      }).toString(),
    });
    const read = answerForm.safeParse(jsonOf(answer.body));
    if (!read.success) throw new NotSent(`Zalo gave no access token: ${refusalOf(answer)}`);
    const { access_token: access, refresh_token: next, expires_in: seconds } = read.data;
    const value: Kept = { origin, access, refresh: next, endsAt: now().getTime() + seconds * 1000 };
    await saveSetting(store, setting, seal(secret, JSON.stringify(value)));
    return access;
  }

  return {
    async get(isRefused = false) {
      const known = await kept();
      if (known && !isRefused && known.endsAt > now().getTime() + marginSeconds * 1000) return known.access;
      renewing ??= renew(known?.refresh ?? config.refreshToken).finally(() => {
        renewing = null;
      });
      return renewing;
    },
  };
}

/** Its own words may repeat what it was sent: only the number is passed on. */
function refusalOf({ status, body }: { readonly status: number; readonly body: string }): string {
  const read = z.object({ error: z.number() }).safeParse(jsonOf(body));
  return read.success ? `error ${read.data.error}` : `HTTP ${status}`;
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
