/** The types of columns that both databases know. */
import type { ColumnType } from 'kysely';

export type Iso = string;

export type Json = string;

export type Flag = 0 | 1;

/** Set when the row is made, never changed. */
export type Fixed<T> = ColumnType<T, T, never>;
