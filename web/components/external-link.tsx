import type { PropsWithChildren } from 'hono/jsx';
import { useSafeText } from '../danger.tsx';
import { safeLink } from '../links.ts';
import { vi } from '../text/vi.ts';

/** A link to a foreign page, or its address as plain text where it is not safe to offer one. */
export function ExternalLink({ url, children }: PropsWithChildren<{ readonly url: string }>) {
  const shown = useSafeText()(url);
  // A broken address is none: it cannot be opened.
  const target = safeLink(shown);
  if (target === null) {
    return (
      <span class="unsafe">
        <span class="quiet">{vi.document.unsafe}: </span>
        <code>{shown}</code>
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
