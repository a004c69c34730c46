/** What is sent: one message of one or many alerts, as text for people and as data for programs. */
import type { AlertRecord } from '../store/alerts.ts';
import { alertText, messageText } from './alert-text.ts';
import type { AlertFacts } from './signal.ts';

/** Where the dashboard shows alerts. */
export const alertsPath = '/canh-bao';

export interface AlertMessage {
  /** The same in every attempt. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  /** Empty in a test. */
  readonly alerts: readonly SentAlert[];
}

export interface SentAlert {
  readonly id: number;
  readonly rule: string;
  readonly at: string;
  readonly title: string;
  readonly detail: string;
  readonly url: string;
  readonly facts: AlertFacts;
}

/** Alerts that a message tells of in words; a long digest says how many more there are. */
const mostTold = 25;

interface MessageOptions {
  readonly id: string;
  readonly baseUrl: string;
  readonly demo: boolean;
  readonly ruleName: (id: number) => string;
}

/** The message about these alerts; without any, the test of a channel. */
export function composeMessage(alerts: readonly AlertRecord[], options: MessageOptions): AlertMessage {
  const { id, baseUrl, demo, ruleName } = options;
  const list = new URL(alertsPath, baseUrl).href;
  const sent = alerts.map((alert): SentAlert => {
    const facts = JSON.parse(alert.facts) as AlertFacts;
    const url = `${list}/${alert.id}`;
    return { id: alert.id, rule: ruleName(alert.rule_id), at: alert.at, ...alertText(facts), url, facts };
  });
  const paragraphs = [
    ...(demo ? [messageText.demo] : []),
    ...sent.slice(0, mostTold).map(paragraphOf),
    ...(sent.length > mostTold ? [messageText.more(sent.length - mostTold)] : []),
    ...(sent.length === 0 ? [messageText.test] : []),
    messageText.seeAll(list),
  ];
  return { id, subject: subjectOf(sent), text: paragraphs.join('\n\n'), alerts: sent };
}

function subjectOf(alerts: readonly SentAlert[]): string {
  const [first, second] = alerts;
  if (first === undefined) return messageText.testSubject;
  return second === undefined ? messageText.subject(first.title) : messageText.subjectOfMany(alerts.length);
}

function paragraphOf({ title, detail, rule, at, url }: SentAlert): string {
  return [title, detail, messageText.rule(rule), messageText.at(at), url].join('\n');
}
