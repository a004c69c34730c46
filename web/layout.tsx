import { html } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { HostRulesContext } from './danger.tsx';
import type { Frame } from './frame.ts';
import { paths } from './links.ts';
import { alertsVi } from './text/alerts-vi.ts';
import { leaderVi } from './text/leader-vi.ts';
import { vi } from './text/vi.ts';

const menu = [
  { href: paths.overview, label: vi.layout.overview },
  { href: paths.leader, label: leaderVi.menu },
  { href: paths.trends, label: vi.layout.trends },
  { href: paths.documents, label: vi.layout.documents },
  { href: paths.claims, label: vi.layout.claims },
  { href: paths.alerts, label: alertsVi.title },
  { href: paths.facts, label: vi.layout.facts },
  { href: paths.sources, label: vi.layout.sources },
  { href: paths.reports, label: vi.layout.reports },
  { href: paths.help, label: vi.layout.help },
] as const;

interface LayoutProps {
  readonly frame: Frame;
  readonly title: string;
  /** Which entry of the menu the page belongs to. */
  readonly section?: string;
  /** `wide` for lists and charts, `leader` for the page of one screen, `reading` for text, `narrow` for a single form. */
  readonly width?: 'wide' | 'leader' | 'reading' | 'narrow';
}

/** The shell of every page: head, skip link, band of the demonstration, menu, message of the last action, footer. */
export function Layout({ frame, title, section, width = 'wide', children }: PropsWithChildren<LayoutProps>) {
  return html`<!doctype html>${(
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – ${vi.product}`}</title>
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/style.css" />
        <script src="/static/app.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#noi-dung">
          {vi.layout.skip}
        </a>
        {frame.demo && <DemoBand />}
        <Header frame={frame} section={section} />
        <main id="noi-dung" class={`main main-${width}`} tabindex={-1}>
          {frame.flash && (
            <p class="flash" role="status">
              {vi.flash[frame.flash]}
            </p>
          )}
          <HostRulesContext.Provider value={frame.hosts}>{children}</HostRulesContext.Provider>
        </main>
        {frame.user && <div class="toasts" role="status" />}
        <footer class="footer">
          <p>{vi.layout.footer}</p>
        </footer>
      </body>
    </html>
  )}`;
}

function DemoBand() {
  return (
    <aside class="demo-band" aria-label={vi.layout.demo}>
      <strong>{vi.layout.demo}</strong>
      <span class="demo-more">{vi.layout.demoMore}</span>
    </aside>
  );
}

function Header({ frame, section }: { readonly frame: Frame; readonly section: string | undefined }) {
  return (
    <header class="header">
      <div class="header-in">
        <a class="brand" href={paths.overview}>
          <Mark />
          <span class="brand-name">{vi.product}</span>
        </a>
        {frame.user && <Menu section={section} />}
        {frame.user && (
          <div class="account">
            <span class="account-name">
              {frame.user.name}
              <span class="account-role">{frame.user.roleName}</span>
            </span>
            <form method="post" action={paths.signOut}>
              <button class="button-plain on-header" type="submit">
                {vi.layout.signOut}
              </button>
            </form>
          </div>
        )}
      </div>
    </header>
  );
}

function Menu({ section }: { readonly section: string | undefined }) {
  return (
    <nav class="menu" aria-label={vi.layout.navigation}>
      <ul>
        {menu.map((entry) => (
          <li>
            <a href={entry.href} {...(entry.href === section ? { 'aria-current': 'page' as const } : {})}>
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Mark() {
  return (
    <svg class="brand-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <circle cx="10.5" cy="10.5" r="7.5" fill="none" stroke="currentColor" stroke-width="2.2" />
      <path d="M16 16l5.5 5.5" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" />
      <path
        d="M7 12.5v-2M10.5 12.5v-5M14 12.5v-3.5"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
  );
}
