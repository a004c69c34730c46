import type { PropsWithChildren } from 'hono/jsx';
import { safeLink } from '../links.ts';
import { vi } from '../text/vi.ts';

/** A link to a foreign page, or its address as plain text where it is not safe to offer one. */
export function ExternalLink({ url, children }: PropsWithChildren<{ readonly url: string }>) {
  const target = safeLink(url);
  if (target === null) {
    return (
      <span class="unsafe">
        <span class="quiet">{vi.document.unsafe}: </span>
        <code>{url}</code>
      </span>
    );
  }
  return (
    <a href={target} rel="noopener noreferrer nofollow" target="_blank">
      {children}
      <span class="visually-hidden"> ({vi.common.newTab})</span>
    </a>
  );
}
