/**
 * Names that no invented person may recall. A name is refused when two adjacent characters of it stand side by side in an
 * entry, so that neither a namesake nor a near-namesake appears in a demonstration. The published names of the leaders of the
 * places shown belong here too: an operator hands them over when making the demonstration (`avoid`), they are not kept with
 * the code. Entries are well-known names of the region's past, and given names that everybody knows from public life.
 */
export const namesToAvoid: readonly string[] = (
  '张英 张廷玉 方苞 姚鼐 刘大櫆 戴名世 方以智 方东树 吴汝纶 左光斗 邓石如 陈独秀 严凤英 赵朴初 张恨水 朱光潜 宗白华 邓稼先 ' +
  '程长庚 吴越 海子 李公麟 家宝 学友 庆林 仁宝 海胜 晓明 振宁 桂梅 邓超 沈浩 王晨 林丹'
).split(' ')

/** Every pair of adjacent characters of a text: 张廷玉 gives 张廷 and 廷玉. */
export function pairsOf(text: string): string[] {
  const letters = [...text]
  return letters.slice(1).map((letter, n) => letters[n]! + letter)
}
