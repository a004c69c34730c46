/**
 * Events of 2025 and 2026 that the news of Vietnam must show, written down from the calendar and general knowledge, not from the
 * detector's output. Dates are local and inclusive; words are folded, any of them names the event.
 */
export interface KnownEvent {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly words: readonly string[];
}

export const knownEvents: readonly KnownEvent[] = [
  { name: 'storm Kajiki', from: '2025-08-22', to: '2025-08-28', words: ['kajiki', 'bao so 5'] },
  {
    name: 'National Day, 80 years',
    from: '2025-08-28',
    to: '2025-09-05',
    words: ['quoc khanh', 'dieu binh', '2-9', '2/9'],
  },
  { name: 'storm Ragasa', from: '2025-09-20', to: '2025-09-26', words: ['ragasa', 'bao so 9'] },
  { name: 'storm Bualoi', from: '2025-09-26', to: '2025-10-03', words: ['bualoi', 'bao so 10'] },
  { name: 'Nobel prizes', from: '2025-10-06', to: '2025-10-14', words: ['nobel'] },
  {
    name: 'storm Matmo and the floods after',
    from: '2025-10-03',
    to: '2025-10-10',
    words: ['matmo', 'bao so 11', 'thai nguyen'],
  },
  { name: 'storm Fengshen', from: '2025-10-18', to: '2025-10-24', words: ['fengshen', 'bao so 12'] },
  {
    name: 'floods in Hue and Da Nang',
    from: '2025-10-26',
    to: '2025-11-01',
    words: ['mua lu', 'hue', 'lu lich su'],
  },
  { name: 'storm Kalmaegi', from: '2025-11-03', to: '2025-11-09', words: ['kalmaegi', 'bao so 13'] },
  {
    name: 'floods in Dak Lak and Khanh Hoa',
    from: '2025-11-17',
    to: '2025-11-27',
    words: ['dak lak', 'khanh hoa', 'mua lu', 'phu yen', 'vung lu'],
  },
  { name: 'SEA Games 33', from: '2025-12-03', to: '2025-12-21', words: ['sea games', 'hcv', 'huy chuong'] },
  { name: 'Christmas', from: '2025-12-22', to: '2025-12-26', words: ['giang sinh', 'noel'] },
  {
    name: 'party congress',
    from: '2026-01-17',
    to: '2026-01-26',
    words: ['dai hoi xiv', 'dai hoi', 'dai hoi dang'],
  },
  {
    name: 'New Year by the moon',
    from: '2026-02-14',
    to: '2026-02-23',
    words: ['tet', 'giao thua', 'mung', 'binh ngo'],
  },
  {
    name: 'election of the National Assembly',
    from: '2026-03-12',
    to: '2026-03-18',
    words: ['bau cu', 'bo phieu', 'cu tri'],
  },
  {
    name: 'holidays of 30 April',
    from: '2026-04-27',
    to: '2026-05-03',
    words: ['30-4', '30/4', '1-5', 'nghi le'],
  },
  { name: 'World Cup begins', from: '2026-06-08', to: '2026-06-16', words: ['world cup'] },
  { name: 'World Cup final', from: '2026-07-17', to: '2026-07-22', words: ['world cup', 'chung ket'] },
];
