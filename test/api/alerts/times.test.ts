import { describe, expect, it } from 'vitest';
import { thinOut } from '../../../api/alerts/cool-down.ts';
import { dueAt } from '../../../api/alerts/due.ts';
import { readRuleDraft } from '../../../api/alerts/rule-draft.ts';
import type { Signal } from '../../../api/alerts/signal.ts';

describe('dueAt', () => {
  const quiet = { from: '21:00', to: '06:30' };
  // Vietnam is seven hours ahead of UTC.
  it.each([
    ['at once by day', { quiet, digestAt: null }, '2026-11-18T03:00:00Z', '2026-11-18T03:00:00Z'],
    ['after a quiet evening', { quiet, digestAt: null }, '2026-11-18T14:00:00Z', '2026-11-18T23:30:00Z'],
    ['after a quiet morning', { quiet, digestAt: null }, '2026-11-18T22:00:00Z', '2026-11-18T23:30:00Z'],
    ['at the end of quiet hours', { quiet, digestAt: null }, '2026-11-18T23:30:00Z', '2026-11-18T23:30:00Z'],
    [
      'with the digest of today',
      { quiet, digestAt: '17:00' },
      '2026-11-18T09:59:00Z',
      '2026-11-18T10:00:00Z',
    ],
    [
      'with the digest of tomorrow',
      { quiet, digestAt: '17:00' },
      '2026-11-18T10:01:00Z',
      '2026-11-19T10:00:00Z',
    ],
    [
      'after a digest in quiet hours',
      { quiet, digestAt: '22:00' },
      '2026-11-18T10:00:00Z',
      '2026-11-18T23:30:00Z',
    ],
    [
      'within a quiet noon',
      { quiet: { from: '12:00', to: '13:00' }, digestAt: null },
      '2026-11-18T05:30:00Z',
      '2026-11-18T06:00:00Z',
    ],
  ])('sends %s', (_, times, now, expected) => {
    expect(dueAt(times, now)).toBe(expected);
  });
});

describe('thinOut', () => {
  const signal = (subject: string, at: string): Signal => ({
    subject,
    at: `2026-11-${at}:00:00Z`,
    facts: { kind: 'scam-domain', host: subject, documentId: 1 },
  });

  it('leaves a subject in peace after an alert, and only that one', () => {
    const signals = [signal('b', '02T01'), signal('a', '01T00'), signal('a', '01T23'), signal('a', '02T00')];
    expect(thinOut(signals, 24).map(({ subject, at }) => `${subject} ${at.slice(8, 13)}`)).toEqual([
      'a 01T00',
      'a 02T00',
      'b 02T01',
    ]);
  });

  it('knows of alerts from before, also for signals that are found late', () => {
    const last = new Map([['a', '2026-11-01T12:00:00Z']]);
    expect(thinOut([signal('a', '01T00'), signal('a', '02T11'), signal('a', '02T12')], 24, last)).toEqual([
      signal('a', '02T12'),
    ]);
  });
});

describe('readRuleDraft', () => {
  const fields = {
    kind: 'claim-severity',
    name: ' Tin giả nặng ',
    severity: '3',
    documents: '2',
    hours: '24',
    coolDownHours: '48',
    quietFrom: '',
    quietTo: '',
    digestAt: '',
    channelIds: ['1', '2'],
  };

  it('reads what a form sends', () => {
    expect(readRuleDraft(fields)).toEqual({
      draft: {
        name: 'Tin giả nặng',
        condition: { kind: 'claim-severity', severity: 3, documents: 2, hours: 24 },
        coolDownHours: 48,
        quiet: null,
        digestAt: null,
        channelIds: [1, 2],
      },
    });
  });

  it.each([
    ['kind', { kind: 'weather' }],
    ['severity', { severity: '4' }],
    ['documents', { documents: '0' }],
    ['hours', { hours: '1.5' }],
    ['name', { name: ' ' }],
    ['coolDownHours', { coolDownHours: '' }],
    ['quietTo', { quietFrom: '21:00' }],
    ['quietTo', { quietFrom: '21:00', quietTo: '21:00' }],
    ['digestAt', { digestAt: '25:00' }],
  ])('names the field %s that makes no sense', (wrong, change) => {
    expect(readRuleDraft({ ...fields, ...change })).toEqual({ draft: null, wrong });
  });
});
