import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { writeReport, reportFormats } from '../../../api/reports/formats.ts';
import { weeklyContent } from '../../../api/reports/weekly-content.ts';
import { weekly } from './weekly-fixture.ts';
test('x', async () => {
  for (const format of reportFormats) {
    const at = performance.now();
    const r = { ...weekly, topStories: weekly.topStories.map((s) => ({ ...s, title: s.title + ' 🔥 漢字 עברית \u0007' })) };
    const { name, pieces } = await writeReport(format, weeklyContent(r, 1), process.cwd());
    writeFileSync('/tmp/rep/' + (format === 'csv' ? 'x.csv' : name), Buffer.concat([...pieces].map((p) => Buffer.from(p))));
    console.log(name, performance.now() - at);
  }
}, 60000);
