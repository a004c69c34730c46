/**
 * Abbreviations of officialese and of social text, each with what it stands for. Only forms that mean one thing in texts
 * about social insurance; a form that is also a common syllable (*ma*, *la*, *vs*) has no place here.
 */
const table: Readonly<Record<string, string>> = {
  // The subject
  bhxh: 'bảo hiểm xã hội',
  bhyt: 'bảo hiểm y tế',
  bhxhtn: 'bảo hiểm xã hội tự nguyện',
  bhxhbb: 'bảo hiểm xã hội bắt buộc',
  tctn: 'trợ cấp thất nghiệp',
  tnlđ: 'tai nạn lao động',
  tnld: 'tai nạn lao động',
  nlđ: 'người lao động',
  nld: 'người lao động',
  nsdlđ: 'người sử dụng lao động',
  kcb: 'khám chữa bệnh',
  hssv: 'học sinh sinh viên',
  asxh: 'an sinh xã hội',
  cccd: 'căn cước',
  cmnd: 'căn cước',
  // Everyday short forms
  ko: 'không',
  k: 'không',
  kg: 'không',
  khg: 'không',
  hok: 'không',
  hông: 'không',
  hong: 'không',
  dc: 'được',
  đc: 'được',
  ng: 'người',
  ngta: 'người ta',
  mn: 'mọi người',
  mng: 'mọi người',
  ae: 'anh em',
  ace: 'anh chị em',
  cty: 'công ty',
  vn: 'việt nam',
  nn: 'nhà nước',
  cp: 'chính phủ',
  nv: 'nhân viên',
  gd: 'gia đình',
  gđ: 'gia đình',
  sđt: 'số điện thoại',
  sdt: 'số điện thoại',
  tk: 'tài khoản',
  stk: 'số tài khoản',
  hs: 'hồ sơ',
  bv: 'bệnh viện',
  bs: 'bác sĩ',
  nt: 'nhắn tin',
  cx: 'cũng',
  cg: 'cũng',
  vs: 'với',
  bn: 'bao nhiêu',
  bnhiu: 'bao nhiêu',
  ntn: 'như thế nào',
  lm: 'làm',
  trc: 'trước',
  nc: 'nước',
  nma: 'nhưng mà',
  nhg: 'nhưng',
  nhug: 'nhưng',
  cug: 'cũng',
  v: 'vậy',
  r: 'rồi',
  ms: 'mới',
  bh0: 'bây giờ',
  bjo: 'bây giờ',
  jo: 'giờ',
  j: 'gì',
  gi: 'gì',
  z: 'vậy',
  t: 'tôi',
  mk: 'mình',
  m: 'mình',
  e: 'em',
  a: 'anh',
  c: 'chị',
  cv: 'công việc',
  hđ: 'hợp đồng',
  hd: 'hợp đồng',
  hđlđ: 'hợp đồng lao động',
  qđ: 'quyết định',
  lun: 'luôn',
  wa: 'quá',
  qá: 'quá',
  thui: 'thôi',
  đg: 'đang',
  dg: 'đang',
  hnay: 'hôm nay',
  hqua: 'hôm qua',
  s: 'sao',
  ct: 'chương trình',
  ib: 'nhắn tin',
  inbox: 'nhắn tin',
};

/** A form with several meanings: the first whose neighbours fit is meant; `otherwise` where none does. */
interface Ambiguous {
  readonly meanings: readonly {
    readonly meaning: string;
    readonly before?: string;
    readonly after?: string;
  }[];
  readonly otherwise?: string;
}

/** Neighbours are folded syllables or short forms, any of which within reach decides. */
const ambiguous: Readonly<Record<string, Ambiguous>> = {
  tn: {
    meanings: [
      { meaning: 'tự nguyện', before: 'bhxh bhyt tham dong mua goi', after: 'bat buoc bb ho' },
      { meaning: 'thất nghiệp', before: 'tctn cap huong lanh nhan rut tien bh hiem tc', after: 'cho huong' },
      { meaning: 'thu nhập', before: 'thue muc nguon tang giam', after: 'ca chiu binh thap cao' },
      { meaning: 'tốt nghiệp', before: 'thi bang moi vua xet', after: 'thpt dai dh' },
      { meaning: 'trách nhiệm', before: 'chiu co vo' },
    ],
  },
  bhtn: {
    meanings: [
      {
        meaning: 'bảo hiểm thất nghiệp',
        before: 'nghi mat huong lanh nhan viec',
        after: 'nghi mat thang viec',
      },
      {
        meaning: 'bảo hiểm tự nguyện',
        before: 'tu do ho dan mua',
        after: 'ho tu ruong ban 22 luong huu gia',
      },
    ],
    otherwise: 'bảo hiểm thất nghiệp',
  },
  bh: {
    meanings: [
      { meaning: 'bảo hiểm', after: 'xa y that xe nhan tu bat' },
      { meaning: 'bây giờ', before: 'den toi tu gio', after: 'moi ms dang dg van con' },
      { meaning: 'bài hát', before: 'nghe hat' },
    ],
    otherwise: 'bảo hiểm',
  },
};

const expansions: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table).map(([form, meaning]) => [form, meaning.split(' ')]),
);

const rules = new Map(
  Object.entries(ambiguous).map(([form, { meanings, otherwise }]) => [
    form,
    {
      meanings: meanings.map(({ meaning, before = '', after = '' }) => ({
        meaning: meaning.split(' '),
        before: new Set(before.split(' ')),
        after: new Set(after.split(' ')),
      })),
      otherwise: otherwise?.split(' '),
    },
  ]),
);

/** How many syllables on either side are looked at for a form with several meanings. */
const reach = 2;

/** Whether the meaning of a form depends on what stands beside it. */
export function isAmbiguousForm(token: string): boolean {
  return rules.has(token);
}

/**
 * The syllables that a lower-case token stands for; `undefined` for anything that is not a known short form. Neighbours are
 * folded syllables: those before it, nearest last, and those after it.
 */
export function expandShortForm(
  token: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
): readonly string[] | undefined {
  const rule = rules.get(token);
  if (rule === undefined) return expansions.get(token);
  const fits = (near: readonly string[], wanted: ReadonlySet<string>) =>
    near.some((syllable) => wanted.has(syllable));
  const found = rule.meanings.find(
    (one) => fits(before.slice(-reach), one.before) || fits(after.slice(0, reach), one.after),
  );
  return found?.meaning ?? rule.otherwise;
}
