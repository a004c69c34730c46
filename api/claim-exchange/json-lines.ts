/** Which line of a JSON text each object of its list begins on, so that what is wrong with one can be found in an editor. */
import type { LineProblem } from '../claim-problems.ts';
import { lineProblem } from './entry.ts';

/** Lines (from 1) of the objects that stand in the outermost list, or in a list of the outermost object. */
export function linesOfObjects(json: string): number[] {
  const lines: number[] = [];
  const open: string[] = [];
  let line = 1;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') {
      const around = open.join('');
      if (sign === '{' && (around === '[' || around === '{[')) lines.push(line);
      open.push(sign);
    } else if (sign === '}' || sign === ']') open.pop();
  }
  return lines;
}

/** The value of a JSON text, or what is wrong with it and where. */
export function parseJson(json: string): { readonly value: unknown } | LineProblem {
  try {
    return { value: JSON.parse(json.replace(/^\uFEFF/u, '')) };
  } catch (error) {
    const { message } = error as Error;
    return lineProblem(lineOfError(json, message), 'json', { detail: message });
  }
}

/** Node names the place of what is wrong, or quotes the text around it. */
function lineOfError(json: string, message: string): number {
  const place = /position (\d+)/.exec(message)?.[1];
  const quoted = /, (?:\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1] ?? '';
  const at = place === undefined ? json.lastIndexOf(quoted) + quoted.length : Number(place);
  return json.slice(0, at).split('\n').length;
}
