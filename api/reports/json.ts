import type { ItemList } from './item-list.ts';

/** A report as JSON, its figures first; the documents that it counted end it as `items`, one a line. */
export async function* streamJson(data: object, list: ItemList | null): AsyncGenerator<string> {
  const figures = JSON.stringify(data, null, 2);
  if (list === null) {
    yield `${figures}\n`;
    return;
  }
  yield `${figures.replace(/\n\}$/u, '')},\n  "items": [`;
  let separator = '\n    ';
  for await (const items of list.pages()) {
    yield `${separator}${items.map((item) => JSON.stringify(item)).join(',\n    ')}`;
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
}
