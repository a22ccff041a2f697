import type { Words } from '#kernel/words.ts'

/** Words of the phone's work: gate, what waits, settled on the spot, voice, covering, the code of the day. */
export const phoneWorkWords = {
  // Before a report is filed
  'gate.title': { zh: '请先看一下', en: 'Before you send it' },
  'gate.sealed': { zh: '密封提交', en: 'Hand it in sealed' },
  'gate.turn-there': { zh: '知道了，我去那里反映', en: 'I turn there instead' },
  'gate.nothing-kept': {
    zh: '刚才写的只用来判断渠道，没有保存，也没有上报。',
    en: 'What you wrote was only used to find the channel. Nothing was kept or filed.',
  },
  'gate.not-filed': { zh: '没有上报，内容已从这台手机清除', en: 'Nothing was filed, and this phone kept nothing' },
  'gate.sending': { zh: '正在提交', en: 'Sending' },
  'sealed.title': { zh: '密封提交', en: 'Sealed intake' },
  'sealed.what': {
    zh: '只有本级纪检监察机关的专人能看，村和镇街看不到。姓名和电话可以不填。',
    en: 'Only the discipline desk of the county reads it, no village or town. Name and phone are not required.',
  },
  'sealed.text': { zh: '反映的情况', en: 'What happened' },
  'sealed.name': { zh: '您的姓名', en: 'Your name' },
  'sealed.done': { zh: '已密封收件', en: 'Received and sealed' },
  'sealed.keep': {
    zh: '请记下编号和查询码，只显示这一次，不存在这台手机。凭它们可以在“查进度”里查。',
    en: 'Write number and code down: they are shown this once and not kept on this phone. With both you can look it up.',
  },

  // The same matter
  'nearby.today-metres': { zh: '约 {n} 米外，今天有人反映过', en: 'Reported today, about {n} m away' },
  'nearby.before-metres': { zh: '约 {n} 米外，已有人反映过', en: 'Reported before, about {n} m away' },
  'nearby.own': { zh: '您反映过这件，还在办理', en: 'You reported this; it is being handled' },
  'nearby.open': { zh: '看进度', en: 'See how it stands' },
  'nearby.joined': { zh: '另有 {n} 人关注', en: '{n} others follow it' },
  'nearby.will-join': {
    zh: '提交后并入这件，您有自己的编号',
    en: 'Yours will join it, with a number of its own',
  },
  'report.send-joined': { zh: '提交，关注这件', en: 'Send and follow it' },
  'report.discreet-field': { zh: '请为我保密', en: 'Do not tell who I am' },
  'report.discreet-help': {
    zh: '承办单位看不到是谁反映的',
    en: 'The unit that handles it does not learn who reported it',
  },

  // What waits
  'kept.look': { zh: '看等着送的', en: 'See what waits' },
  'kept.then-act': {
    zh: '有信号后自动送出一次，不用再填。没送成的会写明原因，可以修改再送。',
    en: 'With a signal it goes out by itself, once. What is refused is shown with the reason and can be changed.',
  },
  'kept.will-wait': {
    zh: '现在没有信号。可以照常填，提交后存在本机，有信号时送出。',
    en: 'No signal now. Fill it in as usual: it is kept on this phone and goes out with the next signal.',
  },
  'kept.files': { zh: '照片和录音 {n} 个', en: '{n} photos and recordings' },
  'kept.refused': { zh: '{n} 件没有收下', en: '{n} not taken' },
  'kept.not-taken': { zh: '没有送出：{why}。{todo}', en: 'Not sent: {why}. {todo}' },
  'kept.changing': { zh: '正在修改', en: 'it is being changed' },
  'kept.changing-todo': { zh: '请接着改完再提交', en: 'Go on and send it' },
  'kept.others': { zh: '写的人登录后送出', en: 'sent when their writer signs in' },
  'kept.others-wait': { zh: '本机另有等着送的', en: 'Others waiting on this phone' },
  'kept.change': { zh: '修改', en: 'Change' },
  'kept.drop-sure': { zh: '再按一次，不送了', en: 'Press again to give it up' },
  'kept.other-first': {
    zh: '另有一件正在写，请先提交或清空，再改这件。',
    en: 'Another report is being written; send it or begin it anew first.',
  },

  // Settled on the spot
  'handled.title': { zh: '自办登记', en: 'Settled on the spot' },
  'handled.short': { zh: '自办', en: 'Settled' },
  'handled.aside': { zh: '当场办好的，补记一笔', en: 'enter what is already done' },
  'handled.what': { zh: '办的是什么事', en: 'What was it' },
  'handled.only': { zh: '只列村里能办的', en: 'only what may be settled here' },
  'handled.find': { zh: '打几个字或说一句，如“邻里”', en: 'Type or say a few words' },
  'handled.choose': { zh: '请点一张图，再选具体一种', en: 'Please tap a picture, then the kind' },
  'handled.more': { zh: '具体位置、纸质编号', en: 'Exact spot, number of a paper form' },
  'handled.go': { zh: '登记', en: 'Enter' },
  'handled.done': { zh: '已登记', en: 'Entered' },
  'handled.done-then': {
    zh: '时间按您填的记，标注为补录。在“我经手和反映的”里可以看到。',
    en: 'It stands under the times you gave, marked as entered later. You find it among what you took part in.',
  },
  'handled.another': { zh: '再登记一件', en: 'Enter another' },

  // Tasks
  'tasks.by-distance': { zh: '按离我远近排', en: 'Nearest first' },
  'tasks.by-due': { zh: '按时限排', en: 'By deadline' },
  'tasks.not-sent': {
    zh: '位置只问这一次，在这台手机上算，不上传、不记录。',
    en: 'Your position is asked once and reckoned on this phone; it is neither sent nor kept.',
  },
  'tasks.take': { zh: '存到本机', en: 'Take along' },
  'tasks.taking': { zh: '正在存', en: 'Taking along' },
  'tasks.taken': {
    zh: '{n} 件已存到本机，没信号也能打开、办理。每件都记一次查看。',
    en: '{n} are on this phone and can be opened and acted on without a signal. Each counts as one look.',
  },
  'tasks.failed': { zh: '信号断了，没有存全', en: 'The signal went; not all are here' },
  'tasks.kept': { zh: '现在没有信号，下面是 {at} 的情况', en: 'No signal now; this is how it stood at {at}' },
  'task.far': { zh: '离我{far}', en: '{far} away' },
  'task.far-village': { zh: '到村{far}', en: 'village {far} away' },
  'far.metres': { zh: '约 {n} 米', en: 'about {n} m' },
  'far.kilometres': { zh: '约 {n} 公里', en: 'about {n} km' },

  // Voice
  'voice.title': { zh: '语音记录', en: 'Voice notes' },
  'voice.begin': { zh: '按一下，开始录音', en: 'Press to record' },
  'voice.another': { zh: '再录一段', en: 'Record another' },
  'voice.stop': { zh: '正在录 {time}，按一下停', en: 'Recording {time}, press to stop' },
  'voice.nth': { zh: '第 {n} 段录音', en: 'Recording {n}' },
  'voice.remove': { zh: '去掉第 {n} 段录音', en: 'Remove recording {n}' },
  'voice.name': { zh: '录音', en: 'Recording' },
  'voice.file': { zh: '选一段录音', en: 'Choose a recording' },
  'voice.failed': {
    zh: '用不了话筒。请在手机设置里允许，或选一段录好的。',
    en: 'The microphone cannot be used. Allow it in the phone’s settings, or choose a recording.',
  },

  // Covering
  'cover.way': { zh: '遮挡', en: 'Cover' },
  'cover.nth': { zh: '遮挡第 {n} 张', en: 'Cover parts of picture {n}' },
  'cover.title': { zh: '遮挡人脸、车牌、门牌', en: 'Cover faces, plates, house numbers' },
  'cover.how': {
    zh: '用手指或鼠标划一块。点一下已划的块可去掉；也可以加一块，用方向键移动，按住上档键改大小。',
    en: 'Draw a patch with a finger or the mouse. Press a patch to remove it. Or add one: arrow keys move it, with shift they change its size.',
  },
  'cover.picture': { zh: '要遮挡的照片', en: 'The picture to cover' },
  'cover.patch': { zh: '第 {n} 块遮挡', en: 'Patch {n}' },
  'cover.drop': { zh: '去掉', en: 'Remove' },
  'cover.add': { zh: '加一块', en: 'Add a patch' },
  'cover.leave': { zh: '不遮了', en: 'Leave it' },
  'cover.done': { zh: '遮好 {n} 块，换上', en: 'Use it with {n} covered' },
  'cover.failed': { zh: '这张照片处理不了，请换一张', en: 'This picture cannot be covered; take another' },
  'cover.copies': {
    zh: '从本件已有的照片里取一张（原照片不变，只在内部保存）',
    en: 'Take a copy of a picture of this case (the original stays inside, unchanged)',
  },
  'cover.copy': { zh: '取用第 {n} 张', en: 'Take picture {n}' },

  // The code of the day
  'pin.title': { zh: '今日锁屏码', en: 'Code of the day' },
  'pin.is-set': { zh: '已设', en: 'set' },
  'pin.not-set': { zh: '未设', en: 'not set' },
  'pin.set': { zh: '设今日锁屏码', en: 'Set today’s code' },
  'pin.what': {
    zh: '手机合用或丢失时，没有这 4 位数字打不开任务和等着送的内容。连续输错 5 次，本机内容清除并退出登录。',
    en: 'On a shared or lost phone nothing opens without these four digits. Five wrong tries in a row clear what lies here and sign you out.',
  },
  'pin.first': { zh: '请定 4 位数字', en: 'Choose four digits' },
  'pin.second': { zh: '请再输一遍', en: 'Type them again' },
  'pin.plain': { zh: '太容易猜，请换一组', en: 'Too easy to guess; choose others' },
  'pin.differs': { zh: '两遍不一样，请重新定', en: 'They differ; choose again' },
  'pin.setting': { zh: '正在加密本机内容', en: 'Encrypting what lies here' },
  'pin.typed': { zh: '已输 {n} 位，共 {of} 位', en: '{n} of {of} digits typed' },
  'pin.back': { zh: '退一位', en: 'Back' },
  'pin.since': { zh: '{day} 设的。离开 5 分钟自动锁上。', en: 'Set on {day}. It locks after five minutes away.' },
  'pin.over': { zh: '锁屏码是 {day} 设的，请设今天的', en: 'The code is of {day}; please set today’s' },
  'pin.now': { zh: '现在锁上', en: 'Lock now' },
  'pin.another': { zh: '换一组', en: 'Change it' },
  'pin.drop': { zh: '今天不用了', en: 'Take it away' },
  'pin.not-here': {
    zh: '这个网址不是加密连接，浏览器不能在本机加密，设不了锁屏码。',
    en: 'This address is not encrypted, so the browser cannot encrypt on this phone and no code can be set.',
  },
  'lock.title': { zh: '手机已锁', en: 'Locked' },
  'lock.enter': { zh: '请输今日锁屏码', en: 'Please type the code of the day' },
  'lock.trying': { zh: '正在核对', en: 'Checking' },
  'lock.wrong': { zh: '不对，还可以试 {n} 次', en: 'Wrong; {n} tries left' },
  'lock.waits': { zh: '本机有 {n} 件等着送出', en: '{n} wait on this phone' },
  'lock.forgot': { zh: '忘了，或不是本人', en: 'Forgotten, or somebody else' },
  'lock.leave': { zh: '清除并退出', en: 'Clear and sign out' },
  'lock.stay': { zh: '再想想', en: 'Not now' },
  'lock.leave-lost': {
    zh: '清除后，等着送的 {n} 件就没有了，要重新填。',
    en: 'Then the {n} that wait are gone and must be filled in again.',
  },
  'lock.leave-none': { zh: '没有等着送的，清除后要重新登录。', en: 'Nothing waits. You will have to sign in again.' },
  'lock.wiped': { zh: '输错 5 次，本机内容已清除', en: 'Five wrong tries: this phone was cleared' },
  'lock.wiped-lost': {
    zh: '有 {n} 件还没送出，已一并清除，请重新登录后补填。',
    en: '{n} had not been sent and are gone; sign in and enter them again.',
  },
  'lock.wiped-none': { zh: '没有等着送的内容。', en: 'Nothing was waiting.' },
  'lock.wiped-then': {
    zh: '登录已结束。手机丢失的，请告诉系统管理员。',
    en: 'The session has ended. If the phone was lost, tell the administrator.',
  },
  'lock.ending': {
    zh: '上一位的登录还没有结束，有信号后自动结束。现在请勿交给别人使用。',
    en: 'The last user’s session ends with the next signal. Please do not hand the phone on yet.',
  },
  'leave.go': { zh: '清除本机内容并退出', en: 'Clear this phone and sign out' },
  'leave.clears': {
    zh: '退出时，存在这台手机的任务、草稿和没送出的都会清除。',
    en: 'Signing out clears tasks, drafts and whatever was not sent from this phone.',
  },
  'leave.lost': { zh: '还有 {n} 件没有送出，退出后就没有了。', en: '{n} were not sent yet and would be lost.' },
  'leave.send-first': { zh: '先送出', en: 'Send them first' },
  'leave.look': { zh: '看看是哪些', en: 'See which' },
  'leave.still': { zh: '现在还有 {n} 件没送出', en: '{n} are still waiting' },
} as const satisfies Record<string, Words>
