import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../crawler/charset.ts';

const page = '<meta charset="utf-8"><p>Bảo hiểm xã hội</p>';

describe('decodeHtml', () => {
  it('reads UTF-8 whatever the header says', () => {
    for (const header of [
      'text/html; charset=utf-8',
      'text/html; charset=iso-8859-1',
      'text/html; charset=nonsense',
      'text/html',
      null,
    ]) {
      expect(decodeHtml(Buffer.from(page), header)).toBe(page);
    }
  });

  it('reads byte-order marks first', () => {
    expect(decodeHtml(Buffer.from(`\uFEFF${page}`), 'text/html; charset=windows-1252')).toBe(page);
    expect(decodeHtml(Buffer.from('\uFEFFBảo', 'utf16le'), 'text/html; charset=utf-8')).toBe('Bảo');
  });

  it('reads windows-1258 by the declaration in the page, and composes it', () => {
    // In windows-1258 "ả" is "a" (0x61) and a combining hook above (0xD2), "ể" is "ê" (0xEA) and the same hook.
    const bytes = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>B'),
      Buffer.from([0x61, 0xd2]),
      Buffer.from('o hi'),
      Buffer.from([0xea, 0xd2]),
      Buffer.from('m</p>'),
    ]);
    expect(decodeHtml(bytes, 'text/html')).toContain('<p>Bảo hiểm</p>');
    expect(decodeHtml(bytes, 'text/html; charset=windows-1258')).toContain('<p>Bảo hiểm</p>');
  });

  it('reads the encoding of an XML declaration', () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><t>caf'),
      Buffer.from([0xe9]),
      Buffer.from('</t>'),
    ]);
    expect(decodeHtml(bytes, null)).toContain('café');
  });

  it('marks a broken byte and keeps the rest', () => {
    const bytes = Buffer.concat([Buffer.from('Bảo '), Buffer.from([0xff]), Buffer.from(' hiểm')]);
    expect(decodeHtml(bytes, 'text/html; charset=utf-8')).toBe('Bảo \uFFFD hiểm');
  });
});
