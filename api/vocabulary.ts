/** Closed lists of values that rows hold, forms offer and pages name. */

export const verdicts = [
  'false',
  'misleading',
  'scam',
  'outdated',
  'missing-context',
  'true',
  'unverified',
] as const;

/** How well it is documented that a claim goes round; constructed ones are never shown as known rumours. */
export const evidenceStatuses = ['documented', 'partly-documented', 'constructed'] as const;

export const reportStates = ['draft', 'submitted', 'signed'] as const;

/** In what pages count. A story counts once wherever at least one of its documents does. */
export const countUnits = ['documents', 'stories'] as const;
export type CountUnit = (typeof countUnits)[number];

/** Kinds of reports that are frozen and signed, in the order in which they are offered. */
export const reportKinds = ['weekly', 'newspapers', 'feedback', 'stage', 'annual', 'campaign'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Those that watch newspapers and opinion; the others sum up what was done. */
export const monitoringKinds = ['weekly', 'newspapers', 'feedback'] as const satisfies readonly ReportKind[];

export const alertChannelKinds = ['email', 'webhook', 'telegram', 'zalo'] as const;

/** What can be spoken of improbably often on a day. */
export const burstKinds = ['topic', 'claim', 'source', 'term'] as const;
export type BurstKind = (typeof burstKinds)[number];
