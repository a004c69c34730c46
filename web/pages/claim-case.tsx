import type { CaseEventRow, CaseReport, ClaimReport } from '../../api/reports/claim.ts';
import type { CaseStatus } from '../../api/store/schema/claim-tables.ts';
import { formatDateTime } from '../format.ts';
import { claimUrl } from '../links.ts';
import { vi } from '../text/vi.ts';

/** In the order in which a case passes through them. */
const caseStatuses = Object.keys(vi.caseStatus) as readonly CaseStatus[];

/** What the person who looks may do with the case; the application decides, the page only offers it. */
export interface CaseActions {
  readonly open: boolean;
  readonly moves: readonly CaseStatus[];
  readonly assign: boolean;
  readonly note: boolean;
  readonly reply: boolean;
}

interface CasePanelProps {
  readonly claimId: string;
  readonly caseReport: CaseReport | null;
  readonly people: ClaimReport['people'];
  readonly actions: CaseActions;
}

/** The work on a claim: where it stands, whose it is, what will be answered, who did what. */
export function CasePanel({ claimId, caseReport, people, actions }: CasePanelProps) {
  const base = `${claimUrl(claimId)}/vu-viec`;
  const action = `${base}/${caseReport?.id}`;
  return (
    <section class="panel case" id="vu-viec">
      <h2>{vi.case.title}</h2>
      {caseReport === null ? (
        <>
          <p class="quiet">{vi.case.none}</p>
          {actions.open && (
            <form method="post" action={`${base}/mo`}>
              <button class="button button-primary" type="submit">
                {vi.case.open}
              </button>
            </form>
          )}
        </>
      ) : (
        <>
          <Steps current={caseReport.status} />
          <Moves action={action} caseReport={caseReport} actions={actions} />
          <Owner action={action} caseReport={caseReport} people={people} may={actions.assign} />
          <Reply action={action} caseReport={caseReport} may={actions.reply} />
          {actions.note && <NoteForm action={action} />}
          <History events={caseReport.events} />
        </>
      )}
    </section>
  );
}

function Steps({ current }: { readonly current: CaseStatus }) {
  const at = caseStatuses.indexOf(current);
  return (
    <ol class="steps" aria-label={vi.case.steps}>
      {caseStatuses.map((status, index) => (
        <li
          class={index < at ? 'step-done' : index === at ? 'step-current' : 'step-ahead'}
          {...(index === at ? { 'aria-current': 'step' as const } : {})}
        >
          {vi.caseStatus[status]}
        </li>
      ))}
    </ol>
  );
}

interface MovesProps {
  readonly action: string;
  readonly caseReport: CaseReport;
  readonly actions: CaseActions;
}

function Moves({ action, caseReport, actions }: MovesProps) {
  const withoutReply = caseReport.reply === '' && actions.moves.includes('drafted');
  const moves = actions.moves.filter((status) => !(withoutReply && status === 'drafted'));
  if (actions.moves.length === 0) return <p class="quiet">{vi.case.noAction}</p>;
  return (
    <div>
      {withoutReply && <p class="hint">{vi.case.replyFirst}</p>}
      <form class="moves" method="post" action={`${action}/trang-thai`}>
        {moves.map((status, index) => (
          <button
            class={index === 0 ? 'button button-primary' : 'button'}
            type="submit"
            name="status"
            value={status}
          >
            {vi.case.moveTo(vi.caseStatus[status])}
          </button>
        ))}
      </form>
    </div>
  );
}

interface OwnerProps {
  readonly action: string;
  readonly caseReport: CaseReport;
  readonly people: ClaimReport['people'];
  readonly may: boolean;
}

function Owner({ action, caseReport, people, may }: OwnerProps) {
  if (!may) {
    return (
      <p>
        <b>{vi.case.owner}:</b> {caseReport.ownerName ?? vi.case.noOwner}
      </p>
    );
  }
  return (
    <form class="inline-form" method="post" action={`${action}/phu-trach`}>
      <div class="field">
        <label for="owner">{vi.case.owner}</label>
        <select id="owner" name="owner">
          <option value="">{vi.case.noOwner}</option>
          {people.map((person) => (
            <option value={person.id} selected={person.id === caseReport.ownerId}>
              {person.name}
            </option>
          ))}
        </select>
      </div>
      <button class="button" type="submit">
        {vi.case.assign}
      </button>
    </form>
  );
}

interface ReplyProps {
  readonly action: string;
  readonly caseReport: CaseReport;
  readonly may: boolean;
}

function Reply({ action, caseReport, may }: ReplyProps) {
  if (!may) {
    return (
      <div class="reply">
        <h3>{vi.case.reply}</h3>
        {caseReport.reply === '' ? (
          <p class="quiet">{vi.case.noReply}</p>
        ) : (
          <blockquote class="reply-text">{caseReport.reply}</blockquote>
        )}
      </div>
    );
  }
  return (
    <form class="reply" method="post" action={`${action}/tra-loi`}>
      <div class="field">
        <label for="reply">{vi.case.reply}</label>
        <textarea id="reply" name="reply" rows={7} maxlength={10_000} aria-describedby="reply-hint">
          {caseReport.reply}
        </textarea>
        <p class="hint" id="reply-hint">
          {vi.case.replyHint}
        </p>
      </div>
      <button class="button" type="submit">
        {vi.case.saveReply}
      </button>
    </form>
  );
}

function NoteForm({ action }: { readonly action: string }) {
  return (
    <form class="note-form" method="post" action={`${action}/ghi-chu`}>
      <div class="field">
        <label for="note">{vi.case.note}</label>
        <textarea id="note" name="note" rows={2} maxlength={2_000} required />
      </div>
      <button class="button" type="submit">
        {vi.case.addNote}
      </button>
    </form>
  );
}

function History({ events }: { readonly events: readonly CaseEventRow[] }) {
  return (
    <details class="history" open>
      <summary>{vi.case.history}</summary>
      <ol>
        {events.map((event) => (
          <li>
            <time datetime={event.at}>{formatDateTime(event.at)}</time>
            <div>
              <b>{event.userName ?? vi.case.system}</b> – {vi.caseEvent[event.kind]}
              <EventDetail event={event} />
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

function EventDetail({ event }: { readonly event: CaseEventRow }) {
  switch (event.kind) {
    case 'opened':
      return null;
    case 'status':
      return <>{`: ${isStatus(event.detail) ? vi.caseStatus[event.detail] : event.detail}`}</>;
    case 'owner':
      return <>{`: ${event.detail === '' ? vi.case.noOwner : event.detail}`}</>;
    case 'note':
      return <>{`: ${event.detail}`}</>;
    case 'reply':
      return (
        <details>
          <summary>{vi.common.details}</summary>
          <blockquote class="reply-text">{event.detail}</blockquote>
        </details>
      );
  }
}

function isStatus(word: string): word is CaseStatus {
  return Object.hasOwn(vi.caseStatus, word);
}
