import type { Words } from '#kernel/words.ts'

/** Words of a ballot on the phone. */
export const phoneBallotWords = {
  'ballot.title': { zh: '民主测评', en: 'Democratic rating' },
  'ballot.row-took': { zh: '正在投票', en: 'open' },
  'ballot.row-open': { zh: '等您投票', en: 'your paper is asked for' },
  'ballot.row-over': { zh: '已截止，可查票箱', en: 'over; look into the box' },
  'ballot.rated-n': { zh: '测评 {n} 人，无记名', en: '{n} rated, by secret ballot' },
  'ballot.until': { zh: '{at} 截止', en: 'until {at}' },
  'ballot.how': { zh: '怎么投', en: 'How it goes' },
  'ballot.how-1': { zh: '领一张选票，系统只记下您领过票', en: 'Take a paper; it is noted only that you took one' },
  'ballot.how-2': { zh: '给每个人选一个等次，选好核对一遍', en: 'Choose a grade for each, and look it over' },
  'ballot.how-3': {
    zh: '不带姓名投进票箱，系统里没有一处记着是谁投的',
    en: 'It goes into the box without a name; nothing in the system says whose it is',
  },
  'ballot.take': { zh: '领取选票', en: 'Take the paper' },
  'ballot.take-on': { zh: '继续领取选票', en: 'Go on taking the paper' },
  'ballot.stay': {
    zh: '选票存在这部手机的这个浏览器里，投出以前请不要退出登录、清除浏览数据。',
    en: 'The paper lies in this browser of this phone: do not sign out or clear it before the paper is cast.',
  },
  'ballot.trust': { zh: '系统为什么不知道是谁投的', en: 'Why the system does not know whose paper it is' },
  'ballot.trust-1': {
    zh: '选票编号由您的手机随机产生，盖住以后才请系统签发；系统看不到编号，所以收到票时认不出是谁的。',
    en: 'Your phone draws the number of the paper and covers it before it is signed: who receives it later cannot know whose it is.',
  },
  'ballot.trust-2': {
    zh: '投票时不带登录信息，不记时间，不记地址，不写日志。',
    en: 'It is cast without your sign-in; no time, no address and no log is kept.',
  },
  'ballot.together': {
    zh: '人数少的类别合在一起计票：{classes}。',
    en: 'Classes with few people are counted together: {classes}.',
  },
  'ballot.trust-3': {
    zh: '截止后公布票箱里每张票的校验码，您可以查到自己的票在里面。',
    en: 'When it is over the mark of every paper in the box is shown, and you find your own.',
  },
  'ballot.trust-4': {
    zh: '仍要信任的：这个页面的程序没有被改动，管机房的人没有在投票时一直盯着网络线路。',
    en: 'What remains to be trusted: that the program of this page was not changed, and that nobody who runs the machines watches the line while you cast.',
  },
  'ballot.over': { zh: '投票已截止。', en: 'The ballot is over.' },
  'ballot.paper-only': { zh: '这次只用纸质票，请到会场投票。', en: 'Paper only: please vote at the meeting.' },
  'ballot.has-sheet': { zh: '您领了纸质票，请用纸质票投票。', en: 'You took a sheet on paper: please use it.' },
  'ballot.no-crypto': {
    zh: '这个网址不是加密连接，不能领手机票。请到会场领纸质票。',
    en: 'This address is not encrypted, so no paper can be taken here. Please take a sheet at the meeting.',
  },
  'ballot.elsewhere': {
    zh: '您的选票是在另一部手机或另一个浏览器领的，请用那里打开。每人只有一张。',
    en: 'Your paper was taken in another browser or phone: please open it there. There is one each.',
  },
  'ballot.other-key': {
    zh: '系统给出的签名核对不上，选票没有领成',
    en: 'What the house signed does not check; no paper was taken',
  },
  'ballot.other-key-todo': {
    zh: '请不要继续，向组织测评的人员反映',
    en: 'Do not go on; tell whoever prepares the ballot',
  },
  'ballot.fill': {
    zh: '每人选一项。不选不能投出，不了解的选“不了解”。',
    en: 'One choice for each. Choose “do not know” where you cannot say.',
  },
  'ballot.nth': { zh: '第 {n} 位', en: 'No. {n}' },
  'ballot.blank': { zh: '不了解', en: 'Do not know' },
  'ballot.done-n': { zh: '已选 {n} / {all} 人', en: '{n} of {all} chosen' },
  'ballot.to-look': { zh: '核对', en: 'Look it over' },
  'ballot.look-over': { zh: '核对选票', en: 'Look it over' },
  'ballot.change': { zh: '返回修改', en: 'Change something' },
  'ballot.cast': { zh: '投出选票', en: 'Cast the paper' },
  'ballot.cast-once': { zh: '投出后不能修改', en: 'It cannot be changed afterwards' },
  'ballot.casting': {
    zh: '正在投出：{n} 秒内的随机时刻投进票箱，这样从时间上也看不出是谁的。',
    en: 'On its way: it goes into the box at a random moment within {n} seconds, so that not even the clock tells whose it is.',
  },
  'ballot.casting-leave': {
    zh: '可以离开，下次打开这一页会继续投出。',
    en: 'You may leave; it goes on when this page is opened again.',
  },
  'ballot.is-cast': { zh: '已投进票箱', en: 'In the box' },
  'ballot.print': { zh: '您这张票的校验码', en: 'The mark of your paper' },
  'ballot.print-what': {
    zh: '只能用来查票在不在票箱里，看不出选了什么。',
    en: 'It only shows that the paper is in the box, not what was chosen.',
  },
  'ballot.home': { zh: '回首页', en: 'Home' },
  'ballot.check-later': {
    zh: '截止以后回到这一页，可以查到您的票在票箱里。',
    en: 'Come back when it is over to find your paper in the box.',
  },
  'ballot.box': { zh: '票箱', en: 'The box' },
  'ballot.box-n': { zh: '{n} 张', en: '{n} papers' },
  'ballot.box-whole': {
    zh: '本机核对过：公布的票与封箱时记下的数目、校验码一致。',
    en: 'Checked on this phone: the papers shown make the count and the digest noted when the box was closed.',
  },
  'ballot.box-broken': {
    zh: '公布的票与封箱时记下的不一致，请向组织测评的人员反映。',
    en: 'The papers shown do not make what was noted when the box was closed. Please tell whoever prepares the ballot.',
  },
  'ballot.in-box': { zh: '您的票在票箱里。', en: 'Your paper is in the box.' },
  'ballot.not-in-box': {
    zh: '票箱里没有您的票，请向组织测评的人员反映。',
    en: 'Your paper is not in the box. Please tell whoever prepares the ballot.',
  },
} as const satisfies Record<string, Words>
