/** Dangerous addresses in what others wrote: shown broken, never as links. */
import { createContext, useContext } from 'hono/jsx';
import { disarmed, type HostRules, showDisarmed, withoutDanger } from '../analysis/scam-addresses.ts';

/** By which rules the page judges addresses; the layout gives them to all that stands in it. */
export const HostRulesContext = createContext<HostRules | null>(null);

/** Words of a document as they may be shown. */
export function Words({ text }: { readonly text: string }) {
  return <>{useSafeText()(text)}</>;
}

/** Gives texts with their dangerous addresses broken. For components. */
export function useSafeText(): (text: string) => string {
  const rules = useContext(HostRulesContext);
  return rules === null ? (text) => text : (text) => withoutDanger(rules, text);
}

/** The pieces that a text was cut into, as they may be shown: an address may lie across several. For components. */
export function useSafeParts(): <Part extends { readonly text: string }>(parts: readonly Part[]) => Part[] {
  const rules = useContext(HostRulesContext);
  return (parts) => (rules === null ? [...parts] : safeParts(rules, parts));
}

function safeParts<Part extends { readonly text: string }>(rules: HostRules, parts: readonly Part[]): Part[] {
  const shown = disarmed(rules, parts.map(({ text }) => text).join(''));
  let from = 0;
  return parts.map((part) => {
    const text = showDisarmed(shown, part.text, from);
    from += part.text.length;
    return { ...part, text };
  });
}
