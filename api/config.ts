import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Letterhead } from './reports/report.ts';

/** A setting is missing or wrong. The message names the variable and says what is expected. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** An hour of the week in Asia/Ho_Chi_Minh. */
export interface WeeklyHour {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Since midnight. */
  readonly minutes: number;
}

/** Reads `mon 07:00`; `off` is `null`. */
const weeklyHour = z
  .string()
  .regex(
    /^(off|(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):[0-5]\d)$/,
    'expected for instance mon 07:00, or off',
  )
  .transform((value): WeeklyHour | null => {
    if (value === 'off') return null;
    const [day = '', hours = '', minutes = ''] = value.split(/[ :]/u);
    return {
      weekday: weekdayNames.indexOf(day as (typeof weekdayNames)[number]) + 1,
      minutes: Number(hours) * 60 + Number(minutes),
    };
  });

/** Reads `a@x.vn, b@x.vn`. */
const mailAddresses = z
  .string()
  .transform((value) => value.split(/[,;\s]+/u).filter((address) => address !== ''))
  .pipe(z.array(z.email('expected e-mail addresses with commas between them')));

const flag = z.enum(['0', '1']).transform((value) => value === '1');

/** Every setting there is. Nothing else reads the environment. */
const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgres://user:password@host/database')
    .optional(),
  PORT: z.coerce.number().int('expected a whole number').min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  MINHTIN_DATA_DIR: z.string().default('data'),
  MINHTIN_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  MINHTIN_BASE_URL: z.url('expected an address such as https://minhtin.example.vn').optional(),
  MINHTIN_CONTACT: z.string().default('minhtin@localhost'),
  MINHTIN_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  MINHTIN_LETTERHEAD: z.string().optional(),
  MINHTIN_WEEKLY_REPORT: weeklyHour.default({ weekday: 1, minutes: 7 * 60 }),
  MINHTIN_REPORT_RECEIVERS: mailAddresses.default([]),
  MINHTIN_PORTALS: z.string().optional(),
  MINHTIN_ALLOW_PRIVATE: flag.default(false),
  MINHTIN_BROWSER: flag.default(false),
  MINHTIN_CHROMIUM: z.string().optional(),
  MINHTIN_DEMO: flag.default(false),
  MINHTIN_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'expected smtp://user:password@host:587 or smtps://…' })
    .optional(),
  MINHTIN_MAIL_FROM: z.email('expected an e-mail address').optional(),
  MINHTIN_TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'expected the token that BotFather gave, for instance 123456:ABC')
    .optional(),
  MINHTIN_TELEGRAM_API: z.url('expected an address').default('https://api.telegram.org'),
  MINHTIN_ZALO_APP_ID: z.string().optional(),
  MINHTIN_ZALO_SECRET_KEY: z.string().optional(),
  MINHTIN_ZALO_REFRESH_TOKEN: z.string().optional(),
  MINHTIN_ZALO_API: z.url('expected an address').default('https://openapi.zalo.me'),
  MINHTIN_ZALO_OAUTH: z.url('expected an address').default('https://oauth.zaloapp.com'),
});

/** Units of a provincial social insurance office, by what they answer for. An office sets its own under `units` of its letterhead. */
const defaultUnits: Readonly<Record<string, string>> = {
  'luong-huu': 'Phòng Chế độ bảo hiểm xã hội',
  'bhxh-mot-lan': 'Phòng Chế độ bảo hiểm xã hội',
  'om-dau-thai-san': 'Phòng Chế độ bảo hiểm xã hội',
  'tnld-tu-tuat': 'Phòng Chế độ bảo hiểm xã hội',
  'tro-cap-huu-tri-xa-hoi': 'Phòng Chế độ bảo hiểm xã hội',
  'tuoi-nghi-huu': 'Phòng Chế độ bảo hiểm xã hội',
  bhyt: 'Phòng Giám định bảo hiểm y tế',
  'bhxh-bat-buoc': 'Phòng Quản lý thu và phát triển người tham gia',
  'bhxh-tu-nguyen': 'Phòng Quản lý thu và phát triển người tham gia',
  'gian-lan-tron-dong': 'Phòng Kiểm tra',
  'tang-so-bhxh': 'Phòng Quản lý thu và phát triển người tham gia',
  'thu-tuc-dich-vu': 'Bộ phận tiếp nhận và trả kết quả',
  'chuyen-doi-so': 'Phòng Công nghệ thông tin',
  'lua-dao-mao-danh': 'Phòng Truyền thông',
  'hoat-dong-truyen-thong': 'Phòng Truyền thông',
  bhtn: 'Trung tâm Dịch vụ việc làm (Sở Nội vụ)',
};

const letterheadForm = z.object({
  parentAgency: z.string(),
  agency: z.string(),
  symbol: z.string(),
  place: z.string(),
  addressee: z.string(),
  recipients: z.array(z.string()),
  archiveUnit: z.string(),
  signatoryCapacity: z.array(z.string()),
  signatoryName: z.string(),
  units: z.record(z.string(), z.string()).default({ ...defaultUnits }),
});

const defaultLetterhead: Letterhead = {
  parentAgency: 'BẢO HIỂM XÃ HỘI VIỆT NAM',
  agency: 'BẢO HIỂM XÃ HỘI TỈNH THÁI NGUYÊN',
  symbol: 'BC-BHXH',
  place: 'Thái Nguyên',
  addressee: 'Giám đốc Bảo hiểm xã hội tỉnh Thái Nguyên',
  recipients: ['Như trên', 'Các Phó Giám đốc'],
  archiveUnit: 'TTPTĐT',
  signatoryCapacity: ['GIÁM ĐỐC'],
  signatoryName: '',
  units: defaultUnits,
};

/** The services by which alerts are sent; `null`: not set up. */
export interface SendingConfig {
  readonly email: { readonly url: string; readonly from: string } | null;
  readonly telegram: { readonly token: string; readonly api: string } | null;
  readonly zalo: {
    readonly appId: string;
    readonly secretKey: string;
    /** The first one; each use gives the next, which the store keeps. */
    readonly refreshToken: string;
    readonly api: string;
    readonly oauth: string;
  } | null;
}

export interface Config {
  readonly dataDir: string;
  /** `null`: SQLite, one file in the data folder. */
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
  readonly port: number;
  readonly host: string;
  readonly baseUrl: string;
  /** Who a webmaster can write to: part of the User-Agent. */
  readonly contact: string;
  readonly logLevel: string;
  readonly letterhead: Letterhead;
  /** When the report of the week before is drafted; `null`: only when somebody asks. */
  readonly weeklyReport: WeeklyHour | null;
  /** Who is sent a report when it is signed. */
  readonly reportReceivers: readonly string[];
  /** The agency's own list of portals; `null`: the one that comes with the program. */
  readonly portalsFile: string | null;
  /** The collection may connect to private and local addresses, at any port. */
  readonly allowPrivate: boolean;
  /** The scripts of pages may be run, for the sources that need it. */
  readonly runsScripts: boolean;
  /** Chromium or Chrome that draws pages for evidence and runs their scripts; `null`: the usual places are looked at. */
  readonly browser: string | null;
  /** Demonstration data: said on every page and in every report. */
  readonly demo: boolean;
  readonly sending: SendingConfig;
  /** Signs sessions and keys pseudonyms. Losing it signs everybody out and separates old pseudonyms from new ones. */
  readonly secret: string;
}

/** Reads the settings once. Throws `ConfigError`. Makes the data folder, and in it the secret if none is given. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(sentenceOf).join('\n'));
  const set = parsed.data;
  return Object.freeze({
    dataDir: set.MINHTIN_DATA_DIR,
    databaseUrl: set.DATABASE_URL ?? null,
    databaseFile: join(set.MINHTIN_DATA_DIR, 'minhtin.db'),
    port: set.PORT,
    host: set.HOST,
    baseUrl: set.MINHTIN_BASE_URL ?? `http://localhost:${set.PORT}`,
    contact: set.MINHTIN_CONTACT,
    logLevel: set.MINHTIN_LOG_LEVEL,
    letterhead:
      set.MINHTIN_LETTERHEAD === undefined ? defaultLetterhead : readLetterhead(set.MINHTIN_LETTERHEAD),
    weeklyReport: set.MINHTIN_WEEKLY_REPORT,
    reportReceivers: set.MINHTIN_REPORT_RECEIVERS,
    portalsFile: set.MINHTIN_PORTALS ?? null,
    allowPrivate: set.MINHTIN_ALLOW_PRIVATE,
    runsScripts: set.MINHTIN_BROWSER,
    browser: set.MINHTIN_CHROMIUM ?? null,
    demo: set.MINHTIN_DEMO,
    sending: sendingOf(set),
    secret: set.MINHTIN_SECRET ?? keptSecret(set.MINHTIN_DATA_DIR),
  });
}

/** A service is set up whole or not at all. Throws `ConfigError` for a part. */
function sendingOf(set: z.infer<typeof environment>): SendingConfig {
  const {
    MINHTIN_SMTP_URL: url,
    MINHTIN_MAIL_FROM: from,
    MINHTIN_TELEGRAM_TOKEN: token,
    MINHTIN_ZALO_APP_ID: appId,
    MINHTIN_ZALO_SECRET_KEY: secretKey,
    MINHTIN_ZALO_REFRESH_TOKEN: refreshToken,
  } = set;
  if ((url === undefined) !== (from === undefined))
    throw new ConfigError('MINHTIN_SMTP_URL and MINHTIN_MAIL_FROM: set both or none');
  const zalo = [appId, secretKey, refreshToken];
  if (zalo.some((value) => value === undefined) && zalo.some((value) => value !== undefined))
    throw new ConfigError(
      'MINHTIN_ZALO_APP_ID, MINHTIN_ZALO_SECRET_KEY and MINHTIN_ZALO_REFRESH_TOKEN: set all or none',
    );
  return {
    email: url === undefined || from === undefined ? null : { url, from },
    telegram: token === undefined ? null : { token, api: set.MINHTIN_TELEGRAM_API },
    zalo:
      appId === undefined || secretKey === undefined || refreshToken === undefined
        ? null
        : { appId, secretKey, refreshToken, api: set.MINHTIN_ZALO_API, oauth: set.MINHTIN_ZALO_OAUTH },
  };
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`;
}

function readLetterhead(path: string): Letterhead {
  try {
    return Object.freeze(letterheadForm.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (error) {
    const why = error instanceof z.ZodError ? error.issues.map(sentenceOf).join('; ') : String(error);
    throw new ConfigError(`MINHTIN_LETTERHEAD: cannot use ${path}: ${why}`);
  }
}

/** The secret of an installation that sets none: made once, kept beside the data, readable by its owner only. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length >= 32) return secret;
  } catch (error) {
    throw new ConfigError(`MINHTIN_DATA_DIR: cannot use the folder ${dataDir}: ${(error as Error).message}`);
  }
  throw new ConfigError(`${path}: the secret is damaged; restore it from a backup, or set MINHTIN_SECRET`);
}
