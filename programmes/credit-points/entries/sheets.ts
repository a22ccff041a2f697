import type { Sheet, Sheets } from '#kernel/casework/sheets.ts'

const asked: Sheet = {
  title: { zh: '积分申报表', en: 'Asking for points' },
  signatures: [
    { zh: '申报人（签字或手印）', en: 'Who asks (signature or thumb)' },
    { zh: '村文书（签字）', en: 'Village clerk (signature)' },
    { zh: '村务监督委员会（签字）', en: 'Village supervision (signature)' },
  ],
}

/** What villages keep on paper of one entry; it comes back signed. */
export const sheets: Sheets = { apply: asked, record: asked }
