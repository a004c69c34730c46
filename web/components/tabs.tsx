interface TabsProps<Href extends string> {
  /** What the pages have in common, for those who hear the page. */
  readonly label: string;
  readonly tabs: readonly { readonly href: Href; readonly label: string }[];
  readonly current: Href;
}

/** The pages under one entry of the menu. */
export function Tabs<Href extends string>({ label, tabs, current }: TabsProps<Href>) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a
              class="tab"
              href={tab.href}
              {...(tab.href === current ? { 'aria-current': 'page' as const } : {})}
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
