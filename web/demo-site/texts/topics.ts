import { compulsory } from './bat-buoc.ts';
import { bhyt } from './bhyt.ts';
import { abroad, achievements, fund, law } from './chinh-sach.ts';
import { digital } from './chuyen-doi-so.ts';
import { socialPension } from './huu-tri-xa-hoi.ts';
import { scams } from './lua-dao.ts';
import { pension } from './luong-huu.ts';
import { lumpSum } from './mot-lan.ts';
import { donatedBooks } from './tang-so.ts';
import type { TopicTexts } from './text.ts';
import { sicknessMaternity } from './thai-san.ts';
import { unemployment } from './that-nghiep.ts';
import { procedures } from './thu-tuc.ts';
import { evasion } from './tron-dong.ts';
import { voluntary } from './tu-nguyen.ts';
import { injurySurvivors } from './tu-tuat.ts';
import { retirementAge } from './tuoi-nghi-huu.ts';
import { outreach } from './tuyen-truyen.ts';

/** Everything that the ordinary weeks are made of, topic by topic. */
export const topics: readonly TopicTexts[] = [
  bhyt,
  voluntary,
  pension,
  lumpSum,
  unemployment,
  digital,
  procedures,
  evasion,
  sicknessMaternity,
  socialPension,
  donatedBooks,
  outreach,
  scams,
  compulsory,
  retirementAge,
  injurySurvivors,
  fund,
  law,
  achievements,
  abroad,
];
