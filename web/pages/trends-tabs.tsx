import { Tabs } from '../components/tabs.tsx';
import { paths } from '../links.ts';
import { campaignsVi } from '../text/campaigns-vi.ts';
import { trendsVi } from '../text/trends-vi.ts';

const tabs = [
  { href: paths.trends, label: trendsVi.title },
  { href: paths.campaigns, label: campaignsVi.tab },
] as const;

/** The pages under the menu entry of trends. */
export function TrendTabs({ current }: { readonly current: (typeof tabs)[number]['href'] }) {
  return <Tabs label={trendsVi.title} tabs={tabs} current={current} />;
}
