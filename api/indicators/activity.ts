/** Kinds of activities that the plan counts, and which indicator counts them how. */

export const activityKinds = [
  'loudspeaker',
  'enterprise-talk',
  'group-conference',
  'collaborator-conference',
  'communicator-class',
  'collaborator-class',
  'journalist-class',
  'broadcast',
  'publication',
  'sms',
  'campaign',
  'other',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** How an indicator counts activities. */
export interface ActivityCount {
  readonly kind: ActivityKind;
  /** `times`: how often in the year; `places`: in how many places; `weeks`: the least of any week of the year. */
  readonly by: 'times' | 'places' | 'weeks';
}

/** Indicators whose value is a count of the register. The others are measured or entered. */
export const countedIndicators: Readonly<Record<string, ActivityCount>> = {
  'KPI-09': { kind: 'enterprise-talk', by: 'times' },
  'KPI-10': { kind: 'group-conference', by: 'places' },
  'KPI-11': { kind: 'collaborator-conference', by: 'times' },
  'KPI-12': { kind: 'loudspeaker', by: 'weeks' },
  'KPI-13': { kind: 'communicator-class', by: 'times' },
  'KPI-14': { kind: 'collaborator-class', by: 'times' },
  'KPI-15': { kind: 'journalist-class', by: 'times' },
  'KPI-17': { kind: 'sms', by: 'times' },
  'KPI-18': { kind: 'campaign', by: 'times' },
};

/** What is entered of an activity. */
export interface ActivityEntry {
  readonly kind: ActivityKind;
  /** Local date, `YYYY-MM-DD`. */
  readonly heldOn: string;
  readonly place: string;
  readonly title: string;
  /** How often, for what is entered in sum: broadcasts of a week, messages of a round. */
  readonly times: number;
  /** Who took part or was reached; `null`: not counted. */
  readonly people: number | null;
  /** The document that proves it, or its address. */
  readonly proof: string;
  readonly note: string;
}
