import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { vi } from '../text/vi.ts';

/** An account of the demonstration, named on the sign-in page so that anybody can try each role. */
export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roleName: string;
}

interface SignInPageProps {
  readonly frame: Frame;
  readonly problem: string | null;
  readonly email: string;
  readonly password: string;
  /** Where the person wanted to go. */
  readonly next: string;
  readonly accounts: readonly DemoAccount[];
}

export function SignInPage({ frame, problem, email, password, next, accounts }: SignInPageProps) {
  return (
    <Layout frame={frame} title={vi.signIn.title} width="narrow">
      <section class="panel sign-in">
        <p class="kicker">{vi.tagline}</p>
        <h1>{vi.signIn.title}</h1>
        {problem && (
          <p class="notice notice-bad" role="alert">
            {problem}
          </p>
        )}
        <form method="post" action={paths.signIn}>
          <input type="hidden" name="next" value={next} />
          <div class="field">
            <label for="email">{vi.signIn.email}</label>
            <input id="email" name="email" type="email" autocomplete="username" required value={email} />
          </div>
          <div class="field">
            <label for="password">{vi.signIn.password}</label>
            <input
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              required
              value={password}
            />
          </div>
          <button class="button button-primary button-wide" type="submit">
            {vi.signIn.submit}
          </button>
        </form>
        {accounts.length === 0 ? (
          <p class="hint">{vi.signIn.help}</p>
        ) : (
          <Accounts accounts={accounts} next={next} />
        )}
      </section>
    </Layout>
  );
}

/** Plain links that come back with the form filled: they work without a script. */
function Accounts({ accounts, next }: { readonly accounts: readonly DemoAccount[]; readonly next: string }) {
  return (
    <div class="demo-accounts">
      <h2>{vi.signIn.demoTitle}</h2>
      <p class="hint">{vi.signIn.demoHelp}</p>
      <ul>
        {accounts.map((account) => (
          <li>
            <a
              href={`${paths.signIn}?${new URLSearchParams({ account: account.email, next })}`}
              data-fill-email={account.email}
              data-fill-password={account.password}
              aria-label={vi.signIn.demoUse(`${account.roleName}, ${account.email}`)}
            >
              <b>{account.roleName}</b>
              <span>{account.name}</span>
              <code>
                {account.email} / {account.password}
              </code>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
