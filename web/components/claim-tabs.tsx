import { paths } from '../links.ts';
import { sentencesVi } from '../text/sentences-vi.ts';
import { vi } from '../text/vi.ts';

const tabs = [
  { href: paths.claims, label: sentencesVi.claims },
  { href: paths.sentences, label: sentencesVi.title },
] as const;

/** The pages under the menu entry of claims. */
export function ClaimTabs({ current }: { readonly current: (typeof tabs)[number]['href'] }) {
  return (
    <nav class="tabs" aria-label={vi.claims.title}>
      <ul>
        {tabs.map(({ href, label }) => (
          <li>
            <a class="tab" href={href} {...(href === current ? { 'aria-current': 'page' as const } : {})}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
