/** Values of options and arguments, checked as they are read. */
import { InvalidArgumentError } from 'commander';

export function portNumber(value: string): number {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535)
    throw new InvalidArgumentError('expected a port: a whole number up to 65535.');
  return number;
}

export function isoDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('expected a day such as 2026-11-23.');
  return value;
}

export function documentNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('expected the number of a document.');
  return Number(value);
}
