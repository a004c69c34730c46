/**
 * Mails about reports: a draft that made itself to those who write, one that is handed in to those who sign, a signed one with its
 * files to the office's list. Sent by the jobs of the store, so a stop or a dead mail server delays them only.
 */
import { z } from 'zod';
import { can, type Role, roles } from './auth.ts';
import type { Context } from './context.ts';
import { instant } from './instant.ts';
import type { JobHandler } from './jobs.ts';
import { type Mail, mailFailure, sendMail } from './mail.ts';
import { fileBytes, writeReport } from './reports/formats.ts';
import { contentOf } from './reports/kinds.ts';
import { reportMailText } from './reports/report-mail-text.ts';
import { savedReport } from './reports/saved.ts';

import type { Store } from './store/database.ts';
import { enqueueJob } from './store/jobs.ts';
import { addReportEvent } from './store/reports.ts';
import { listPeople } from './store/users.ts';

const occasions = ['drafted', 'submitted', 'signed'] as const;
export type MailOccasion = (typeof occasions)[number];

/** Asks for the mail of an occasion, in the transaction that makes it. Nothing where the office has no mail server. */
export async function askForReportMail(
  { config, now }: Pick<Context, 'config' | 'now'>,
  trx: Store,
  reportId: number,
  occasion: MailOccasion,
): Promise<void> {
  if (config.sending.email === null) return;
  await enqueueJob(
    trx,
    {
      kind: 'report-mail',
      key: `report-mail:${occasion}:${reportId}`,
      payload: { reportId, occasion },
    },
    instant(now()),
  );
}

const payloadForm = z.object({ reportId: z.int(), occasion: z.enum(occasions) });

/** Sends one mail and notes it in the history of the report, also when it could not be sent; the job then tries again. */
export function reportMailJob(context: Context): JobHandler {
  return async (payload) => {
    const { reportId, occasion } = payloadForm.parse(payload);
    const { email } = context.config.sending;
    const to = await receiversOf(context, occasion);
    if (email === null || to.length === 0) return;
    const mail = await composeMail(context, reportId, occasion, to);
    const note = (kind: 'sent' | 'send-failed', detail: string) =>
      addReportEvent(context.store, {
        report_id: reportId,
        at: instant(context.now()),
        user_id: null,
        kind,
        detail,
      });
    try {
      await sendMail(email, mail);
    } catch (error) {
      const { words, final } = mailFailure(error);
      await note('send-failed', words);
      if (final) return;
      throw new Error(words);
    }
    await note('sent', to.join(', '));
  };
}

async function receiversOf({ config, store }: Context, occasion: MailOccasion): Promise<readonly string[]> {
  if (occasion === 'signed') return config.reportReceivers;
  const right = occasion === 'drafted' ? 'report' : 'approve';
  const people = await listPeople(store);
  return people
    .filter(({ role }) => isRole(role) && role !== 'administrator' && can(role, right))
    .map(({ email }) => email);
}

function isRole(role: string | null): role is Role {
  return roles.some((known) => known === role);
}

async function composeMail(
  context: Context,
  reportId: number,
  occasion: MailOccasion,
  to: readonly string[],
): Promise<Mail> {
  const { row, report, list } = await savedReport(context.store, reportId);
  const content = contentOf(report, list, row.version);
  const address = `${context.config.baseUrl}/bao-cao/${reportId}`;
  const mail = {
    id: `report-${reportId}-${occasion}-${row.madeAt.replace(/\D/gu, '')}`,
    to,
    ...reportMailText(occasion, content, address),
  };
  if (occasion !== 'signed') return mail;
  const files = await Promise.all(
    (['docx', 'pdf'] as const).map((format) => writeReport(format, content, context.root)),
  );
  return {
    ...mail,
    attachments: await Promise.all(
      files.map(async (file) => ({
        filename: file.name,
        content: await fileBytes(file),
        contentType: file.mediaType,
      })),
    ),
  };
}
