import { paths } from '../links.ts';
import { citizenReportsVi } from '../text/citizen-reports-vi.ts';
import { storiesVi as text } from '../text/stories-vi.ts';
import { Tabs } from './tabs.tsx';

const tabs = [
  { href: paths.documents, label: text.tabDocuments },
  { href: paths.stories, label: text.list },
  { href: paths.citizenReports, label: citizenReportsVi.title },
] as const;

/** The lists under the menu entry of documents. */
export function StoryTabs({ current }: { readonly current: (typeof tabs)[number]['href'] }) {
  return <Tabs label={text.tabDocuments} tabs={tabs} current={current} />;
}
