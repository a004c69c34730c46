/** What the routes keep with a request, and how they read what was sent. */
import type { Hono, Context as HonoContext } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Person } from '../api/auth.ts';
import type { Context } from '../api/context.ts';
import { BadRequest } from '../api/errors.ts';
import type { Frame } from './frame.ts';
import { type FlashCode, vi } from './text/vi.ts';

export interface WebEnv {
  Variables: {
    /** Set by the guard for everything behind it. */
    person: Person;
  };
}

export type WebApp = Hono<WebEnv>;
export type WebContext = HonoContext<WebEnv>;

const flashCookie = 'minhtin_flash';

/** Has the next page say what was done. The cookie holds a code, never words. */
export function setFlash(c: WebContext, code: FlashCode): void {
  setCookie(c, flashCookie, code, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 });
}

function takeFlash(c: WebContext): FlashCode | null {
  const code = getCookie(c, flashCookie);
  if (code === undefined) return null;
  deleteCookie(c, flashCookie, { path: '/' });
  return isFlash(code) ? code : null;
}

function isFlash(code: string): code is FlashCode {
  return Object.hasOwn(vi.flash, code);
}

/** What stands around a page for this request. */
export function frameOf(c: WebContext, context: Context, person: Person | null = c.get('person')): Frame {
  return {
    user: person && { id: person.id, name: person.name, roleName: vi.role[person.role] },
    demo: context.config.demo,
    hosts: context.knowledge.scamRules.hosts,
    flash: takeFlash(c),
  };
}

/** One text field of a form that was sent; empty where it is missing. Throws `BadRequest` for a file. */
export async function formField(c: WebContext, name: string): Promise<string> {
  const form = await c.req.parseBody();
  const value = form[name] ?? '';
  if (typeof value !== 'string') throw new BadRequest(`the field ${name} is not a text`);
  return value;
}

/** The text of a file that was sent; empty where none was chosen. */
export async function formFile(c: WebContext, name: string): Promise<string> {
  const form = await c.req.parseBody();
  const value = form[name];
  return value instanceof File ? value.text() : '';
}

/** After a form was handled: a message, and the page to look at. 303, so that reloading sends nothing twice. */
export function done(c: WebContext, code: FlashCode, address: string): Response {
  setFlash(c, code);
  return c.redirect(address, 303);
}
