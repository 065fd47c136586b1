import { beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import { createEngine, type Engine } from '../../engine/engine.ts';

let engine: Engine;
beforeAll(() => {
  engine = createEngine(buildCorpus());
});

const pages: [name: string, isSpotted: boolean, lang: string, title: string, text: string][] = [
  [
    'a list of headlines, two of them on the story',
    false,
    'en',
    'The Meridian, Saturday',
    `Tesla plans a data center in China to train its self-driving cars
The carmaker would process what its fleet records there instead of sending it to the United States.
Ferries stand still for a third day
Crews want to be paid for the hours in port.
Musk asked for leave to send the data abroad, Beijing has not answered
The approval has been sought since 2021, sources say.
Copper at a record`,
  ],
  [
    'a list of headlines that tells it in two languages',
    false,
    'de',
    'Der Meridian am Samstag',
    `Tesla plant Rechenzentrum in China für das autonome Fahren
Die Daten sollen im Land verarbeitet werden, statt in die USA zu gehen.
Die Fähren stehen den dritten Tag still
Tesla plans a data center in China to train its self-driving cars
Musk sprach in Peking mit Ministerpräsident Li Qiang über die Ausfuhr der Daten
Kupfer so teuer wie nie`,
  ],
  [
    'a list of headlines in signs',
    false,
    'zh',
    '今日要闻',
    `特斯拉拟在中国建数据中心 训练自动驾驶算法
特斯拉曾寻求将数据传到境外 尚未获批
铜价创新高
马斯克四月访华 会见李强谈数据出境`,
  ],
  [
    'a market report with one paragraph of four on it',
    true,
    'en',
    'Close: indices little changed as oil slips',
    `New York ended the day without direction. Oil fell by a dollar.
Tesla gained two percent. The carmaker plans to build a data center in China, Reuters reported, citing two people. It would train the algorithm for self-driving cars there. Until now Tesla had sought approval to transfer the data out of the country. Nvidia declined to comment.
Banks were weak. A lender in Ohio cut its outlook.
Gold rose for the fourth day.`,
  ],
  [
    'such a report in Spanish',
    true,
    'es',
    'Cierre: el Ibex cede tres décimas',
    `El Ibex perdió un 0,3 %. El petróleo bajó un dólar.
Tesla ganó un 2 % en Nueva York. El fabricante planea construir un centro de datos en China, según Reuters, que cita a dos fuentes. Allí entrenaría el algoritmo de la conducción autónoma. Hasta ahora buscaba la aprobación para enviar los datos fuera del país. Nvidia no quiso hacer comentarios.
La banca cayó. El oro subió.`,
  ],
  [
    'such a report in Japanese',
    true,
    'ja',
    '米国株、小動きで終える',
    `ニューヨーク株式市場は小動きだった。原油は1ドル下げた。
テスラは2%上げた。ロイターは関係者2人の話として、テスラが中国にデータセンターを建設する計画だと報じた。自動運転のアルゴリズムの訓練に使うという。同社はこれまでデータを国外に移す承認を求めてきた。エヌビディアはコメントを控えた。
銀行株は下げた。金は4日続伸した。`,
  ],
  [
    'an article on another firm that names this one in passing',
    false,
    'en',
    'BYD builds its own data center for smart cars',
    `BYD will spend a hundred billion yuan on driver assistance. Its chairman said so in Shenzhen on Monday.
The group builds a data center for it. The pictures of three million customers are to be processed there. It buys the chips from Nvidia.
Tesla, which may not yet offer Full Self-Driving in China, is falling behind, he said. It asked for approval to send data abroad.
The new car comes in September. It costs 46,990 euros. There is a lane assistant. The seats are heated. The paint is new.`,
  ],
];

describe('the story is spotted', () => {
  it.each(pages)('%s: %s', (_, isSpotted, lang, title, text) => {
    const { spotted, score, why } = engine.read({ title, lang, paragraphs: text.split('\n') });
    expect(spotted, `${score} ${why.points}`).toBe(isSpotted);
  });

  it('on a page of short lines without stops, where enough is said', () => {
    const lines = `Tesla plans to build a data center in China, two sources tell Reuters
It would train the algorithm for autonomous driving
Approval to transfer the data abroad has been sought since 2021
Musk met Premier Li Qiang in Beijing in April
Tesla has talked to Nvidia about chips for the center
Nvidia declined to comment
All data has been stored in Shanghai since 2021
China is the largest market for electric cars
Tesla has not launched the full version of Full Self-Driving in China
The software costs almost 9,000 dollars in the United States
Demand for electric cars is falling, and BYD competes`;
    const page = { title: 'What we know', lang: 'en', paragraphs: lines.split('\n') };
    expect(engine.read(page).spotted).toBe(true);
    expect(engine.read({ ...page, paragraphs: page.paragraphs.slice(0, 4) }).spotted).toBe(false);
  });
});
