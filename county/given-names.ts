/**
 * Characters for invented names: surnames by how common they are around Anqing, given names by the generation that bears
 * them. Estimates for a plausible demonstration, not statistics.
 */
import type { Sex } from '#kernel/register/identity-number.ts'

/** Surname and weight. */
export const surnames: readonly (readonly [surname: string, weight: number])[] = (
  '汪60 程52 吴50 王62 张56 方40 陈50 胡38 何32 余36 徐34 朱26 李44 刘34 杨28 黄26 叶20 江18 潘18 章14 唐14 丁14 左8 姚16 ' +
  '储14 许14 郑14 周26 孙16 马12 查10 钱10 林10 施8 金12 殷8 盛7 宋8 夏9 光3 疏3 占5 操5 韩7 倪7 邓7 柳4 舒6 董6 詹6 ' +
  '高7 沈6 蒋6 严5 范5 桂5 石6 戴5 彭5 项4 曹6 鲍4 甘3 谢6 聂3 杜4 涂3 计3 单2 解2 欧阳3 上官1'
)
  .split(' ')
  .map((each) => [each.replace(/\d+$/, ''), Number(/\d+$/.exec(each)![0])] as const)

/** First and last characters of two-character given names, and given names of one character. */
export interface Pool {
  readonly first: string
  readonly last: string
  readonly single: string
}

/** Born before the year named; the last pool holds for all later ones. */
export const pools: Readonly<Record<Sex, readonly (readonly [bornBefore: number, pool: Pool])[]>> = {
  male: [
    [1960, { first: '长家德永金有大传学老木庆水仁义中茂启', last: '根旺福发生来喜才林宝贵友仓田松柏余', single: '' }],
    [
      1980,
      { first: '建国志文海立维华晓永向正新结先爱宏少', last: '平斌波勤军民东明林兵胜安友宁全祥', single: '军斌勇刚兵' },
    ],
    [
      2000,
      { first: '伟俊晓志海振宏小家文永世成学明亚', last: '杰飞宇浩成亮超磊辉凯鑫峻宁远', single: '磊超凯亮辉浩鑫' },
    ],
    [9999, { first: '子宇浩梓俊一嘉思明景', last: '轩航然涵睿晨阳辰宸铭', single: '晨睿宸' }],
  ],
  female: [
    [1960, { first: '秀桂玉素凤月翠菊兰先巧银来', last: '兰英梅琴莲娥香珍芝云枝华芬', single: '' }],
    [1980, { first: '红丽玉爱小桂秋晓春金美月素', last: '霞萍芳琴敏梅霞娟凤荣莲芬', single: '敏萍霞玲燕' }],
    [2000, { first: '晓婷雅小雪海丽文静慧思', last: '岚婷静倩娟丹莉燕芸玲雯', single: '静婷倩丹莉雯' }],
    [9999, { first: '欣梓雨诗思语依若嘉可', last: '怡涵桐琪妍萱彤晴宁瑶', single: '彤妍萱' }],
  ],
}
